import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { flushRequestLog } from "#lib/http/request-log.ts";
import type { RouteHandler } from "#lib/http/route.ts";
import { routes } from "#scripts/test/access.ts";
import { call, makeKey, makePartner } from "#scripts/test/api.ts";
import { addEndpoint, addShipment } from "#scripts/test/deliveries.ts";
import { GET as listEvents } from "./api/v1/events/route.ts";

process.env.PICKPACK_PRODUCTION_URL = "https://api.shop.example";
process.env.PICKPACK_SANDBOX_URL = "https://sandbox.example";

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** Every route that takes a key: `app/access.test.ts` sees to it that none on disk is missing. */
const guarded = Object.entries(routes).flatMap(([path, byMethod]) =>
  Object.entries(byMethod)
    .filter(([, access]) => access.startsWith("key:"))
    .map(([method]) => [method as Method, path] as const),
);

/** What a call must say to be refused for nothing but the id in its path. */
const bodies: Record<string, unknown> = {
  "/api/v1/shipments/[shipmentId]/transitions": { to: "delivered" },
  "/api/v1/shipments/[shipmentId]/simulate": { scenario: "delivered" },
};

const segments: Record<string, string> = {};
const strangers: string[] = [];
let own = "";
let peers = 0;

beforeAll(async () => {
  own = await makeKey();
  strangers.push(
    await makeKey({ partnerId: await makePartner() }),
    await makeKey({ environment: "production" }),
    await makeKey({ environment: "production", partnerId: await makePartner() }),
  );
  const endpointId = await addEndpoint("http://127.0.0.1:9/");
  const { shipmentId, deliveryIds } = await addShipment([endpointId]);
  const events = await call(listEvents, { key: own, path: "/pickpack/v1/events" });
  await flushRequestLog();
  const detail = await import("./api/v1/webhook_deliveries/[deliveryId]/route.ts");
  const delivery = await call(detail.GET, { key: own, params: { deliveryId: deliveryIds[0] ?? "" } });
  Object.assign(segments, {
    ...{ endpointId, shipmentId, deliveryId: deliveryIds[0], eventId: delivery.json.event_id },
    requestId: events.headers.get("x-request-id"),
  });
});

test("401 for a key of the other direction, which is PickPack's to send, on every route", async () => {
  const outbound = await makeKey({ direction: "outbound" });
  for (const [method, path] of guarded) {
    const { status, json } = await ask(method, path, segments, outbound);
    expect([method, path, status, json.error.code]).toEqual([method, path, 401, "invalid_secret_key"]);
  }
});

const namesIn = (path: string) => [...path.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);

async function ask(method: Method, path: string, ids: Record<string, string>, secret: string, host = "localhost") {
  const handlers = (await import(join(import.meta.dirname, path, "route.ts"))) as Record<string, RouteHandler>;
  const params = Object.fromEntries(namesIn(path).map((name) => [name, ids[name] ?? ""]));
  const handler = handlers[method];
  if (!handler) throw new Error(`${path} has no ${method}`);
  const body = method === "POST" || method === "PATCH" ? (bodies[path] ?? {}) : undefined;
  // Each from an address of its own, so that it is not its failures that are refused.
  const headers = { host, "X-PickPack-Peer": `192.0.2.${peers++ % 250}` };
  const filled = path.replace(/\[(\w+)\]/g, (_all, name) => params[name] ?? "");
  return call(handler, { key: secret, method, path: filled.replace("/api", "/pickpack"), params, body, headers });
}

const withIds = guarded.filter(([, path]) => namesIn(path).length > 0);
const lists = guarded.filter(([method, path]) => method === "GET" && namesIn(path).length === 0);

describe("404 for what is somebody else's, as if it had never been", () => {
  test.each(withIds)("%s %s", async (method, path) => {
    for (const name of namesIn(path)) expect(segments[name], name).toMatch(/^\w{3}_[0-9A-Z]{26}$/);
    const invented = Object.fromEntries(
      Object.entries(segments).map(([name, id]) => [name, `${id.slice(0, 4)}${"0".repeat(26)}`]),
    );
    for (const stranger of strangers) {
      const answers = [await ask(method, path, segments, stranger), await ask(method, path, invented, stranger)];
      const [foreign, nobodys] = answers.map(({ status, json }) => ({
        ...{ status, ...json.error, request_id: "" },
        message: json.error.message.replace(/\w{3}_[0-9A-Z]{26}/, "the id"),
      }));
      expect(foreign?.status).toBe(404);
      expect(foreign).toEqual(nobodys);
    }
  });
});

describe("200 without a row of anybody else's", () => {
  test.each(lists)("%s %s", async (method, path) => {
    for (const stranger of strangers) {
      const answer = await ask(method, path, {}, stranger);
      expect([answer.status, answer.json.data]).toEqual([200, []]);
    }
  });
});

describe("401 on the host of the other environment", () => {
  test.each(guarded)("%s %s", async (method, path) => {
    const [, production = ""] = strangers;
    for (const [secret, host] of [
      [own, "api.shop.example"],
      [production, "sandbox.example"],
    ] as const) {
      const answer = await ask(method, path, segments, secret, host);
      expect([answer.status, answer.json.error.code]).toEqual([401, "invalid_secret_key"]);
    }
  });
});
