import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { database, transaction } from "#db/client.ts";
import { errorAnchor, type PartnerErrorCode, partnerErrorCodes } from "#lib/domain/error-codes.ts";
import { labelUrl } from "#lib/labels/label-link.ts";
import { referenceErrors } from "#lib/openapi/reference.ts";
import { type Answered, call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { claim } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment } from "#scripts/test/deliveries.ts";
import { hireCourier } from "#scripts/test/hire-courier.ts";
import { GET as unknownRoute } from "./[...unknown]/route.ts";
import { GET as showEvent } from "./events/[eventId]/route.ts";
import { GET as listEvents } from "./events/route.ts";
import { GET as showLabel } from "./labels/[label]/route.ts";
import { GET as showRequest } from "./requests/[requestId]/route.ts";
import { POST as cancel } from "./shipments/[shipmentId]/cancel/route.ts";
import { GET as showShipment } from "./shipments/[shipmentId]/route.ts";
import { POST as move } from "./shipments/[shipmentId]/transitions/route.ts";
import { POST as create, DELETE as deleteAll } from "./shipments/route.ts";
import { POST as retry } from "./webhook_deliveries/[deliveryId]/retry/route.ts";
import { GET as showDelivery } from "./webhook_deliveries/[deliveryId]/route.ts";
import { GET as showEndpoint } from "./webhook_endpoints/[endpointId]/route.ts";
import { POST as receive } from "./webhooks/route.ts";

const key = await makeKey();
const past = new Date(Date.now() - 1000);
const servers: ChildProcess[] = [];
afterAll(() => {
  for (const server of servers) server.disconnect();
});

const post = (body: unknown, headers = {}, secret: string | undefined = key) =>
  call(create, { key: secret, method: "POST", body, headers });
const ship = async () => (await post(shipmentBody())).json.id as string;
const transition = async (body: unknown, shipmentId?: string) =>
  call(move, { key, method: "POST", params: { shipmentId: shipmentId ?? (await ship()) }, body });

const openLabel = (url: string) => {
  const { pathname, search } = new URL(url);
  return call(showLabel, { path: pathname + search, params: { label: "shp_0.pdf" } });
};

/** A process of its own, started with what is wrong. */
async function askServer(variables: Record<string, string>): Promise<Answered> {
  const server = fork("scripts/test/guarded-server.ts", { execArgv: [], env: { ...process.env, ...variables } });
  servers.push(server);
  const [port] = await once(server, "message");
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { "X-Secret-Key": key } });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: JSON.parse(text) };
}

/** Comes with something that is not there yet: whoever brings it shows a real request here. */
type Pending = { pending: () => boolean };

const thrown = (code: PartnerErrorCode) =>
  readdirSync("lib/services", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .some((file) => readFileSync(join("lib/services", file), "utf8").includes(`"${code}"`));

const far = { ...shipmentBody().delivery_address, lat: 35.6, lng: 139.7 };
const usd = { amount: 5, currency: "USD" };

/** A real request for every row of the table. */
const shown: Record<PartnerErrorCode, (() => Promise<Answered>) | Pending> = {
  malformed_json: () => post("{"),
  missing_field: () => post({}),
  invalid_field: () => post(shipmentBody({ service_level: "teleport" })),
  invalid_parameter: () => call(listEvents, { key, path: "/pickpack/v1/events?limit=0" }),
  invalid_cursor: () => call(listEvents, { key, path: "/pickpack/v1/events?cursor=abc" }),
  invalid_idempotency_key: () => post(shipmentBody(), { "Idempotency-Key": "" }),
  method_not_allowed: () => call(deleteAll, { key, method: "DELETE" }),
  payload_too_large: () => post(`{"a":"${"x".repeat(262_144)}"}`),
  unsupported_media_type: () => post("a=1", { "Content-Type": "application/x-www-form-urlencoded" }),
  missing_secret_key: () => call(create, { method: "POST", body: {} }),
  invalid_secret_key: () => post({}, {}, "sk_test_nobody"),
  revoked_secret_key: async () => post({}, {}, await makeKey({ revokedAt: past })),
  expired_secret_key: async () => post({}, {}, await makeKey({ expiresAt: past })),
  invalid_signature: () => call(receive, { method: "POST", body: {} }),
  insufficient_scope: async () => post({}, {}, await makeKey({ scopes: ["shipments:read"] })),
  ip_not_allowed: async () => post({}, {}, await makeKey({ allowedCidrs: ["10.0.0.0/8"] })),
  invalid_link: () => openLabel("https://api.shop.mn/pickpack/v1/labels/shp_0.pdf?expires=9999999999&signature=0"),
  expired_link: () => openLabel(labelUrl("sandbox", "shp_0", new Date("2026-01-01T00:00:00Z"))),
  shipment_not_found: () => call(showShipment, { key, params: { shipmentId: "shp_0" } }),
  webhook_endpoint_not_found: () => call(showEndpoint, { key, params: { endpointId: "whe_0" } }),
  event_not_found: () => call(showEvent, { key, params: { eventId: "evt_0" } }),
  courier_not_found: () => transition({ to: "picked_up", courier_id: "cou_0" }),
  delivery_not_found: () => call(showDelivery, { key, params: { deliveryId: "dlv_0" } }),
  request_not_found: () => call(showRequest, { key, params: { requestId: "req_0" } }),
  route_not_found: () => call(unknownRoute, { key }),
  idempotency_key_reused: async () => {
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    await post(shipmentBody(), headers);
    return post(shipmentBody(), headers);
  },
  idempotency_in_progress: async () => {
    const shipmentId = await ship();
    const gate = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const holder = transaction(async (tx) => {
      await tx.execute(sql`select 1 from shipments where id = ${shipmentId} for update`);
      held.resolve();
      await gate.promise;
    });
    await held.promise;
    const answer = await transition({ to: "picked_up" }, shipmentId);
    gate.resolve();
    await holder;
    return answer;
  },
  invalid_transition: () => transition({ to: "in_transit" }),
  shipment_already_picked_up: async () => {
    const shipmentId = await ship();
    await transition({ to: "picked_up" }, shipmentId);
    return call(cancel, { key, method: "POST", params: { shipmentId }, body: {} });
  },
  version_conflict: () => transition({ to: "picked_up", expected_version: 99 }),
  courier_inactive: async () => transition({ to: "picked_up", courier_id: await hireCourier({ active: false }) }),
  delivery_not_retryable: async () => {
    const { deliveryIds } = await addShipment([await addEndpoint("http://127.0.0.1:9/")]);
    await claim();
    return call(retry, { key, method: "POST", params: { deliveryId: deliveryIds[0] ?? "" } });
  },
  outside_service_area: () => post(shipmentBody({ delivery_address: far })),
  parcel_over_limit: { pending: () => !thrown("parcel_over_limit") },
  unsupported_currency: () => post(shipmentBody({ cash_on_delivery: usd })),
  rate_limited: async () => {
    const secret = await makeKey({ limit: 1 });
    const answers = [await post({}, {}, secret), await post({}, {}, secret), await post({}, {}, secret)];
    return answers.find(({ status }) => status === 429) ?? (answers[0] as Answered);
  },
  internal_error: async () => {
    await database().execute(sql`alter table couriers rename to couriers_away`);
    const answer = await transition({ to: "picked_up", courier_id: "cou_0" });
    await database().execute(sql`alter table couriers_away rename to couriers`);
    return answer;
  },
  database_unavailable: () => askServer({ DATABASE_URL: "postgres://nobody@127.0.0.1:9/nothing" }),
  maintenance: () => askServer({ PICKPACK_MAINTENANCE: "1" }),
};

/** Where the reference page has an entry of its own. */
const anchors = referenceErrors().map((error) => errorAnchor(error.code));

describe("every row of the table of errors, by a real request", () => {
  for (const [code, { status, type }] of Object.entries(partnerErrorCodes)) {
    const show = shown[code as PartnerErrorCode];
    if (typeof show === "object") {
      test(`${status} ${code} cannot be met yet`, () =>
        expect(show.pending(), `${code} has come: show a real request for it here`).toBe(true));
      continue;
    }
    test(`${status} ${code}`, async () => {
      const answer = await show();
      const requestId = answer.headers.get("x-request-id");
      expect(answer.status).toBe(status);
      expect(answer.json.error).toMatchObject({
        type,
        code,
        request_id: requestId,
        doc_url: `http://127.0.0.1:3000/docs#error-${code}`,
      });
      expect(anchors).toContain(`error-${code}`);
      expect(answer.json.error.message).toMatch(/\w.*\.$/);
      const waits = ["rate_limited", "idempotency_in_progress", "database_unavailable", "maintenance"].includes(code);
      expect(Number(answer.headers.get("retry-after")) >= 1).toBe(waits);
      if (code === "method_not_allowed") expect(answer.headers.get("allow")).toContain("POST");
    });
  }
});
