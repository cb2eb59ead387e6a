import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { listHalfWritten } from "#db/fuzz-invariants.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import type { RouteHandler } from "#lib/http/route.ts";
import { judgeAnswer } from "#scripts/fuzz/judge-answer.ts";
import { type FuzzRequest, hostileRequest } from "#scripts/fuzz/requests.ts";
import { bytesOf } from "#scripts/fuzz/send.ts";
import { makeKey } from "#scripts/test/api.ts";
import { addEndpoint, addShipment } from "#scripts/test/deliveries.ts";
import { startReceiver } from "#scripts/test/receiver.ts";

// The short form of `npm run fuzz`, which sends the same by HTTP for minutes.
const RUNS = 250;

const receiver = await startReceiver();
afterAll(receiver.close);
const key = await makeKey({ limit: 1_000_000 });
const endpoint = await addEndpoint(receiver.url, { eventTypes: [...webhookEventTypes] });
const { shipmentId, deliveryIds } = await addShipment([endpoint]);
const ids: Record<string, string> = {
  shipment_id: shipmentId,
  endpoint_id: endpoint,
  delivery_id: deliveryIds[0] ?? "",
  label: `${shipmentId}.pdf`,
};

const camel = (name: string) => name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** Hands a request to its route as Next would, or says why Next would not. */
async function deliver(hostile: FuzzRequest): Promise<Response | "not for a route"> {
  const [method = "", declared = ""] = hostile.operation.split(" ");
  const [path = "", query] = hostile.path.split("?");
  const segments = path.split("/").map((one) => one.replace(/^\{(\w+)\}$/, (all, name: string) => ids[name] ?? all));
  const names = declared.split("/");
  if (segments.some((one, index) => !names[index]?.startsWith("{") && one !== names[index])) return "not for a route";
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries())
    if (name.startsWith("{")) {
      const decoded = decode(segments[index] ?? "");
      if (decoded === null) return "not for a route";
      params[camel(name.slice(1, -1))] = decoded;
    }
  const file = declared.replace(/\{(\w+)\}/g, (_all, name: string) => `[${camel(name)}]`);
  const handlers = (await import(join(import.meta.dirname, file, "route.ts"))) as Record<string, RouteHandler>;
  const headers = new Headers({ "X-Secret-Key": key, "Content-Type": "application/json" });
  for (const [name = "", value = ""] of hostile.headers) headers.set(name, value);
  const request = new Request(`http://localhost/pickpack/v1${segments.join("/")}${query ? `?${query}` : ""}`, {
    ...{ method, headers },
    body: method === "GET" ? undefined : bytesOf(hostile),
  });
  return (handlers[method] as RouteHandler)(request, { params: Promise.resolve(params) });
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

test("whatever is sent is refused in the envelope or done, and nothing is half written", async () => {
  await fc.assert(
    fc.asyncProperty(hostileRequest(), async (hostile) => {
      const response = await deliver(hostile);
      if (response === "not for a route") return;
      const wrong = judgeAnswer(
        {
          status: response.status,
          requestId: response.headers.get("X-Request-Id"),
          contentType: response.headers.get("Content-Type"),
          text: await response.text(),
        },
        false,
      );
      expect(wrong).toBeNull();
    }),
    { numRuns: RUNS, seed: 20_261_124 },
  );
  expect(await listHalfWritten(database())).toEqual([]);
}, 90_000);
