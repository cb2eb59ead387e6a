import fc from "fast-check";
import examples from "#lib/openapi/examples.json" with { type: "json" };
import type { Operation } from "#lib/openapi/operation.ts";
import { operations } from "#lib/openapi/operations.ts";
import { hostileHeaders, hostileJson, hostileQuery, hostileSegments, hostileText } from "./hostile-values.ts";
import { placesIn, sourceOf } from "./json-source.ts";

/** A request as it is sent and as it stands in the corpus. */
export type FuzzRequest = {
  operation: string;
  /** Below `/pickpack/v1`; `{shipment_id}` and the like give way to what the server really has. */
  path: string;
  headers: string[][];
  /** Text goes out as UTF-8; `base64` is for bytes that are none. */
  body?: string;
  base64?: string;
  /** Signed as Shop.mn signs. */
  signed?: boolean;
};

type Example = { query?: string; body?: unknown };

/** A host that nobody can own, because there is a worker that calls it. */
const text = JSON.stringify(examples.operations).replaceAll("shop.example.mn", "shop.example");
const sent = JSON.parse(text) as Record<string, Example>;
const exampleOf = ({ id }: Operation) => sent[id] ?? {};

const often = <T>(good: T, hostile: fc.Arbitrary<T>, weight = 4): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: hostile });

/** Every partner operation, in all the ways a caller can get it wrong. */
export function hostileRequest(): fc.Arbitrary<FuzzRequest> {
  return fc.oneof(...Object.entries(operations).map(([key, operation]) => requestOf(key, operation)));
}

function requestOf(key: string, operation: Operation): fc.Arbitrary<FuzzRequest> {
  const [, path = ""] = key.split(" ");
  const headers = fc.array(fc.constantFrom(...hostileHeaders), { maxLength: 2 });
  const signed = operation.proof === "signature" ? fc.boolean() : fc.constant(false);
  return fc
    .tuple(pathOf(path), queryOf(operation), headers, bodyOf(operation), signed)
    .map(([filled, query, sent, body, sign]) => ({
      ...{ operation: key, path: `${filled}${query}`, headers: sent.map(([name, value]) => [name, value]), ...body },
      ...(sign && { signed: true }),
    }));
}

function pathOf(path: string): fc.Arbitrary<string> {
  const segments = path.split("/").slice(1);
  const each = segments.map((one) => often(one, fc.constantFrom(...hostileSegments), one.startsWith("{") ? 3 : 40));
  return fc.tuple(...each).map((parts) => `/${parts.join("/")}`);
}

function queryOf(operation: Operation): fc.Arbitrary<string> {
  const names = [...Object.keys(operation.query?.shape ?? {}), "unknown", "__proto__", "limit[]", "%00"];
  const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...hostileQuery)).map((both) => both.join("="));
  const hostile = fc.array(pair, { minLength: 1, maxLength: 3 }).map((pairs) => `?${pairs.join("&")}`);
  return often(exampleOf(operation).query ?? "", hostile, operation.query ? 1 : 8);
}

function bodyOf(operation: Operation): fc.Arbitrary<Pick<FuzzRequest, "body" | "base64">> {
  if (!operation.body) return fc.constant({});
  const example = exampleOf(operation).body ?? {};
  const value = fc.oneof(
    fc.constantFrom(...hostileJson),
    fc.json(),
    fc.string({ unit: "binary" }).map((text) => JSON.stringify(text)),
  );
  const name = fc.oneof(fc.constantFrom(...hostileText, "__proto__", "id", "status"), fc.string());
  const member = fc.tuple(name, value).map(([one, source]) => `${JSON.stringify(one)}:${source}`);
  const change = fc
    .constantFrom(...placesIn(example))
    .chain((place) => fc.tuple(fc.constant(place), place.endsWith("/+") ? member : value));
  const changed = fc.array(change, { maxLength: 3 }).map((changes) => sourceOf(example, new Map(changes)));
  const good = JSON.stringify(example);
  const whole = fc.constantFrom("", "\ufeff{}", `${good}${good}`, good.slice(0, -1), `${good}\u0000`, ...hostileJson);
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 64 });
  return fc.oneof(
    { weight: 12, arbitrary: changed.map((body) => ({ body })) },
    { weight: 2, arbitrary: whole.map((body) => ({ body })) },
    { weight: 1, arbitrary: bytes.map((some) => ({ base64: Buffer.from(some).toString("base64") })) },
  );
}
