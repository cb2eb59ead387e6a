import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
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
import { call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { addEndpoint, allDeliveries, signingSecret } from "#scripts/test/deliveries.ts";
import { startReceiver } from "#scripts/test/receiver.ts";
import { POST as move } from "./shipments/[shipmentId]/transitions/route.ts";
import { POST as create } from "./shipments/route.ts";

// The short form of `npm run fuzz`, which sends the same by HTTP for minutes.
const RUNS = 250;
/** Many an operation ends what it is given. */
const RUNS_WITH_ONE = 25;

const receiver = await startReceiver();
afterAll(receiver.close);
const key = await makeKey({ limit: 1_000_000 });
const everything = { eventTypes: [...webhookEventTypes] };
const watched = await addEndpoint(receiver.url, everything);
const corpus = JSON.parse(readFileSync("scripts/fuzz/corpus.json", "utf8")) as FuzzRequest[];

async function freshIds(): Promise<Record<string, string>> {
  const made = await call(create, { key, method: "POST", body: shipmentBody() });
  const { json: moved } = await call(create, { key, method: "POST", body: shipmentBody() });
  await call(move, { key, method: "POST", params: { shipmentId: moved.id }, body: { to: "picked_up" } });
  const delivery = (await allDeliveries()).find(({ shipmentId }) => shipmentId === moved.id);
  return {
    shipment_id: made.json.id,
    endpoint_id: await addEndpoint(receiver.url, { ...everything, state: "disabled" }),
    delivery_id: delivery?.id ?? "",
    event_id: delivery?.eventId ?? "",
    request_id: made.headers.get("X-Request-Id") ?? "",
    label: `${made.json.id}.pdf`,
  };
}

let ids = await freshIds();

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
  const body = bytesOf(hostile);
  if (body && hostile.signed) headers.set("X-Shop-MN", createHmac("sha256", signingSecret).update(body).digest("hex"));
  for (const [name = "", value = ""] of hostile.headers) headers.set(name, value);
  const request = new Request(`http://localhost/pickpack/v1${segments.join("/")}${query ? `?${query}` : ""}`, {
    ...{ method, headers },
    body: method === "GET" ? undefined : body,
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

async function expectWell(hostile: FuzzRequest): Promise<void> {
  const response = await deliver(hostile);
  if (response === "not for a route") return;
  const answer = {
    status: response.status,
    requestId: response.headers.get("X-Request-Id"),
    contentType: response.headers.get("Content-Type"),
    text: await response.text(),
  };
  expect(judgeAnswer(answer, false)).toBeNull();
}

test("whatever is sent is refused in the envelope or done, and nothing is half written", async () => {
  for (const hostile of corpus) await expectWell(hostile);
  let runs = 0;
  const property = fc.asyncProperty(hostileRequest(), async (hostile) => {
    if (++runs % RUNS_WITH_ONE === 0) ids = await freshIds();
    await expectWell(hostile);
  });
  await fc.assert(property, { numRuns: RUNS, seed: 20_261_124 });
  expect(await listHalfWritten(database(), watched)).toEqual([]);
}, 90_000);
