import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as showTrace } from "#app/api/dashboard/[environment]/requests/[requestId]/route.ts";
import { POST as transition } from "#app/api/v1/shipments/[shipmentId]/transitions/route.ts";
import { POST as createShipment } from "#app/api/v1/shipments/route.ts";
import { database } from "#db/client.ts";
import {
  alerts,
  apiRequests,
  auditLog,
  inboundEvents,
  rateWindows,
  secretKeys,
  shipmentEvents,
  shipments,
  webhookDeliveries,
  webhookEndpoints,
} from "#db/schema/index.ts";
import { flushRequestLog } from "#lib/http/request-log.ts";
import { newId } from "#lib/ids.ts";
import { call, makeKey, makePartner, shipmentBody, shopMnId } from "#scripts/test/api.ts";
import { addEndpoint, signingSecret } from "#scripts/test/deliveries.ts";
import { addSecret, webhookCall } from "#scripts/test/inbound.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { POST } from "./route.ts";

const key = await makeKey();
let endpointId: string;

beforeAll(async () => {
  endpointId = await addEndpoint("http://127.0.0.1:9/", {
    eventTypes: ["shipment.picked_up", "shipment.in_transit", "shipment.failed"],
  });
});

const send = (webhook: Parameters<typeof webhookCall>[0]) => call(POST, webhookCall(webhook));

async function ship(patch: Record<string, unknown> = {}, by = key): Promise<{ id: string; order_id: string }> {
  return (await call(createShipment, { method: "POST", key: by, body: shipmentBody(patch) })).json;
}

async function pickUp(shipmentId: string): Promise<void> {
  const path = `/pickpack/v1/shipments/${shipmentId}/transitions`;
  const answer = await call(transition, {
    method: "POST",
    key,
    path,
    params: { shipmentId },
    body: { to: "picked_up" },
  });
  expect(answer.status).toBe(200);
}

async function stateOf(id: string) {
  const [row] = await database().select().from(shipments).where(eq(shipments.id, id));
  const events = await database()
    .select()
    .from(shipmentEvents)
    .where(eq(shipmentEvents.shipmentId, id))
    .orderBy(shipmentEvents.version);
  return { ...row, events: events.map(({ type }) => type) };
}

const kept = async (eventId: string) =>
  database().select().from(inboundEvents).where(eq(inboundEvents.eventId, eventId));

const canceled = (data: Record<string, unknown>, rest: Parameters<typeof webhookCall>[0] = {}) =>
  send({ type: "shipment.canceled", data, ...rest });

describe("a cancellation", () => {
  test.each(["id", "shipment_id"])("200 before the pickup, found by data.%s: one event, no webhook", async (member) => {
    const { id } = await ship();
    const { status, json } = await canceled({ [member]: id });
    expect({ status, json }).toMatchObject({
      status: 200,
      json: { received: true, outcome: "canceled", shipment_id: id },
    });
    expect(await stateOf(id)).toMatchObject({ status: "canceled", canceledLateAt: null });
    expect((await stateOf(id)).events).toEqual(["shipment.created", "shipment.canceled"]);
    expect(await database().$count(webhookDeliveries, eq(webhookDeliveries.shipmentId, id))).toBe(0);
  });

  test("200 for an order shipped in parts: each as far as it has come", async () => {
    const first = await ship();
    const second = await ship({ order_id: first.order_id });
    await pickUp(first.id);
    const { json } = await canceled({ id: "their own id", order_id: first.order_id });
    expect(json).toMatchObject({ outcome: "canceled_late", shipment_id: second.id });
    expect(await stateOf(first.id)).toMatchObject({ status: "picked_up", canceledLateAt: expect.any(Date) });
    expect(await stateOf(second.id)).toMatchObject({ status: "canceled", canceledLateAt: null });
  });

  test("200 after the pickup: written down once, and the parcel stays where it is", async () => {
    const { id, order_id } = await ship();
    await pickUp(id);
    expect((await canceled({ id })).json).toMatchObject({ outcome: "canceled_late", duplicate: false });
    expect((await canceled({ id })).json).toMatchObject({ outcome: "canceled_late", duplicate: false });
    const state = await stateOf(id);
    expect(state).toMatchObject({ status: "picked_up", canceledLateAt: expect.any(Date), lastSeq: 1 });
    expect(state.events).toEqual(["shipment.created", "shipment.picked_up", "shipment.canceled_late"]);
    const raised = await database().select().from(alerts).where(eq(alerts.subjectId, id));
    expect(raised).toMatchObject([
      { kind: "late_cancel", environment: "sandbox", partnerId: shopMnId, count: 1, facts: { order_id } },
    ]);
  });

  test("200 for one that is canceled already, by another event", async () => {
    const { id } = await ship();
    await canceled({ id });
    expect((await canceled({ id })).json).toMatchObject({ outcome: "already_canceled" });
    expect((await stateOf(id)).events).toHaveLength(2);
  });

  test("404 and nothing kept for what is not there yet, so that a retry finds it", async () => {
    const order_id = `ORD-${newId("evt")}`;
    const event = { id: newId("evt") };
    const early = await canceled({ order_id }, event);
    expect([early.status, early.json.error.code]).toEqual([404, "shipment_not_found"]);
    expect(await kept(event.id)).toEqual([]);
    const { id } = await ship({ order_id });
    expect((await canceled({ order_id }, event)).json).toMatchObject({ outcome: "canceled", shipment_id: id });
  });
});

test("200 for an acknowledgement: a fact, and the shipment's version stays", async () => {
  const { id, order_id } = await ship();
  const event = { id: newId("evt"), type: "shipment.created", data: { order_id } };
  expect((await send(event)).json).toMatchObject({ outcome: "acknowledged", shipment_id: id });
  expect(await stateOf(id)).toMatchObject({ version: 1, status: "created" });
  expect(await kept(event.id)).toMatchObject([{ outcome: "acknowledged", shipmentId: id, partnerId: shopMnId }]);
});

test("200 for an acknowledgement that comes after the cancellation", async () => {
  const { id } = await ship();
  await canceled({ id });
  expect((await send({ type: "shipment.created", data: { id } })).json).toMatchObject({ outcome: "acknowledged" });
  expect(await stateOf(id)).toMatchObject({ status: "canceled" });
});

test.each(["order.paid", "constructor", "__proto__"])(
  "200 for the unknown type '%s', kept as ignored with its text",
  async (type) => {
    const body = `{ "type":"${type}",  "id":"evt_${type}", "data":{"phone":"+97699112233","id":7} }`;
    const { status, json } = await send({ body });
    expect({ status, json }).toMatchObject({ status: 200, json: { outcome: "ignored", duplicate: false } });
    expect(await kept(`evt_${type}`)).toMatchObject([{ outcome: "ignored", body }]);
  },
);

test("200 for a duplicate, ten at once: the first does it, the others nothing", async () => {
  const { id } = await ship();
  const event = { id: newId("evt") };
  const answers = await Promise.all(Array.from({ length: 10 }, () => canceled({ id }, event)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect(answers.map(({ json }) => json.outcome)).toEqual(Array(10).fill("canceled"));
  expect(answers.filter(({ json }) => json.duplicate)).toHaveLength(9);
  expect((await stateOf(id)).events).toEqual(["shipment.created", "shipment.canceled"]);
  expect(await database().$count(auditLog, eq(auditLog.subjectId, id))).toBe(1);
});

test("200 for the same event id of another partner: it is another event", async () => {
  const partner = await makePartner();
  await addEndpoint("http://127.0.0.1:9/other", { partnerId: partner });
  // Both partners' endpoints have the tests' secret: the key tells them apart.
  const id = newId("evt");
  const other = await makeKey({ partnerId: partner });
  expect((await send({ id, key })).json).toMatchObject({ duplicate: false });
  expect((await send({ id, key: other })).json).toMatchObject({ duplicate: false });
  const unclear = await send({ id: newId("evt") });
  expect([unclear.status, unclear.json.error.code]).toEqual([401, "invalid_signature"]);
  expect(unclear.json.error.message).toContain("X-Secret-Key");

  const { id: shipmentId, order_id } = await ship();
  for (const data of [{ id: shipmentId }, { shipment_id: shipmentId }, { order_id }])
    expect((await canceled(data, { key: other })).status).toBe(404);
  expect(await stateOf(shipmentId)).toMatchObject({ status: "created" });
  await database().update(webhookEndpoints).set({ state: "deleted" }).where(eq(webhookEndpoints.partnerId, partner));
});

test("404 for the other environment's signature: it reaches only its own shipments", async () => {
  const live = await addEndpoint("http://127.0.0.1:9/live", { environment: "production" });
  const secret = "whsec_of_production_alone";
  await addSecret(live, secret, { environment: "production" });
  const { id } = await ship();
  expect((await canceled({ id }, { secret })).status).toBe(404);
  expect(await stateOf(id)).toMatchObject({ status: "created" });
  await database().update(webhookEndpoints).set({ state: "deleted" }).where(eq(webhookEndpoints.id, live));
});

test.each([
  ["retiring, within its overlap", { state: "retiring", expiresAt: new Date(Date.now() + 60_000) }, 200],
  ["retiring, its overlap over", { state: "retiring", expiresAt: new Date(Date.now() - 1_000) }, 401],
  ["pending", { state: "pending" }, 200],
] as const)("a secret that is %s: %o is answered %i", async (what, fields, status) => {
  const secret = `whsec_${createHash("sha256").update(what).digest("base64")}`;
  await addSecret(endpointId, secret, fields);
  expect((await send({ secret })).status).toBe(status);
  expect((await send({ secret: signingSecret })).status).toBe(200);
});

describe("401 invalid_signature", () => {
  const refused = async (webhook: Parameters<typeof webhookCall>[0]) => {
    const { id } = await ship();
    const { status, json } = await canceled({ id }, webhook);
    expect([status, json.error.code]).toEqual([401, "invalid_signature"]);
    expect(await stateOf(id)).toMatchObject({ status: "created" });
  };

  test("for another secret's", () => refused({ secret: "whsec_another" }));
  test("without a signature", () => refused({ headers: { "X-Shop-MN": "" } }));
  test("for a signature in capitals", async () => {
    const { headers } = webhookCall({ id: "evt_1" });
    await refused({ id: "evt_1", headers: { "X-Shop-MN": headers["X-Shop-MN"].toUpperCase() } });
  });
  test("for a body that was re-written after it was signed, if only by a space", async () => {
    const body = JSON.stringify({ id: newId("evt"), type: "test", data: {} });
    expect((await send({ body })).status).toBe(200);
    expect((await send({ body: `${body} `, signed: body })).status).toBe(401);
  });
  test("for the other environment's key with this one's secret", async () => {
    const live = await makeKey({ environment: "production" });
    await refused({ key: live });
  });
  test("for the secret of a deleted endpoint", async () => {
    const id = await addEndpoint("http://127.0.0.1:9/gone", { state: "deleted" });
    await addSecret(id, "whsec_of_the_deleted");
    expect((await send({ secret: "whsec_of_the_deleted" })).status).toBe(401);
  });
  test("in the log, with the partner when a key told it", async () => {
    const { headers } = await send({ secret: "whsec_another", key });
    await flushRequestLog();
    const logged = await database()
      .select()
      .from(apiRequests)
      .where(eq(apiRequests.id, headers.get("x-request-id") ?? ""));
    expect(logged).toMatchObject([
      { status: 401, errorCode: "invalid_signature", partnerId: shopMnId, environment: "sandbox" },
    ]);
  });
});

test.each([
  ["unknown", {}, "invalid_secret_key"],
  ["revoked", { revokedAt: new Date() }, "revoked_secret_key"],
  ["expired", { expiresAt: new Date(Date.now() - 1_000) }, "expired_secret_key"],
])("401 for an %s key, however well it is signed", async (what, terms, code) => {
  const { status, json } = await send({ key: what === "unknown" ? "sk_test_nobody" : await makeKey(terms) });
  expect([status, json.error.code]).toEqual([401, code]);
});

test("403 for a key from an address it may not be used from", async () => {
  const { json } = await send({ key: await makeKey({ allowedCidrs: ["10.0.0.0/8"] }) });
  expect(json.error.code).toBe("ip_not_allowed");
});

test("400 for a signed body that is no event, every field at once", async () => {
  const { status, json } = await send({ body: "{}" });
  expect(status).toBe(400);
  expect(json.error.errors).toMatchObject([
    { field: "id", code: "missing_field" },
    { field: "type", code: "missing_field" },
  ]);
  expect((await send({ body: "{" })).json.error.code).toBe("malformed_json");
});

test("200 is in the log with the partner and the shipment, its text masked there and whole in the event", async () => {
  const { id } = await ship();
  const event = newId("evt");
  const { headers } = await canceled({ id, recipient_name: "Бат-Эрдэнэ", phone: "+97699112233" }, { id: event });
  const [logged] = await database()
    .select()
    .from(apiRequests)
    .where(eq(apiRequests.id, headers.get("x-request-id") ?? ""));
  expect(logged).toMatchObject({
    status: 200,
    partnerId: shopMnId,
    shipmentId: id,
    actorName: "Shop.mn",
    path: "/pickpack/v1/webhooks",
  });
  expect(logged?.requestBody).not.toContain("Бат-Эрдэнэ");
  expect(logged?.requestBody).not.toContain("99112233");
  expect((await kept(event))[0]?.body).toContain("Бат-Эрдэнэ");
});

test("200 is read by people as what became of it, and by admins alone as it came", async () => {
  const { id } = await ship();
  const { headers } = await canceled({ id, recipient_name: "Бат-Эрдэнэ" });
  const requestId = headers.get("x-request-id") ?? "";
  const path = `/api/dashboard/sandbox/requests/${requestId}`;
  const seenBy = async (role: "admin" | "viewer") => {
    const person = await signInAs(role);
    return (await call(showTrace, { path, params: { requestId }, headers: person.headers })).json.inbound_event;
  };
  expect(await seenBy("viewer")).toMatchObject({ type: "shipment.canceled", outcome: "canceled", body: null });
  expect((await seenBy("admin")).body).toContain("Бат-Эрдэнэ");
});

test("429 after 600 in a minute, and the key's own budget stays whole", async () => {
  const own = await makeKey({ limit: 120 });
  const answer = await send({ key: own });
  expect(answer.headers.get("ratelimit-limit")).toBe("600");
  await database()
    .update(rateWindows)
    .set({ count: 600 })
    .where(eq(rateWindows.bucket, `inbound:sandbox:${shopMnId}`));
  const { status, json, headers } = await send({ key: own });
  expect([status, json.error.code]).toEqual([429, "rate_limited"]);
  expect(Number(headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  const [row] = await database()
    .select()
    .from(secretKeys)
    .where(eq(secretKeys.secretHash, createHash("sha256").update(own).digest("hex")));
  expect(await database().$count(rateWindows, eq(rateWindows.bucket, row?.id ?? ""))).toBe(0);
  await database()
    .delete(rateWindows)
    .where(eq(rateWindows.bucket, `inbound:sandbox:${shopMnId}`));
});
