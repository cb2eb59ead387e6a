import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { shipmentEvents, shipments, webhookDeliveries } from "#db/schema/index.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { call, makeKey, makePartner, shipmentBody } from "#scripts/test/api.ts";
import { addEndpoint } from "#scripts/test/deliveries.ts";
import { POST as create } from "../route.ts";
import { GET, PATCH } from "./route.ts";
import { POST as transition } from "./transitions/route.ts";

const key = await makeKey();
await addEndpoint("http://127.0.0.1:9/", { eventTypes: [...webhookEventTypes] });

const cash = { amount: 125_000, currency: "MNT" };
const ship = async (patch: Record<string, unknown> = {}) =>
  (await call(create, { key, method: "POST", body: shipmentBody({ cash_on_delivery: cash, ...patch }) })).json;

const at = (shipmentId: string) => ({ path: `/pickpack/v1/shipments/${shipmentId}`, params: { shipmentId } });
const patch = (id: string, body: unknown, secret = key) =>
  call(PATCH, { ...at(id), method: "PATCH", key: secret, body });
const move = (id: string, to: string) =>
  call(transition, { ...at(id), path: `${at(id).path}/transitions`, method: "POST", key, body: { to } });
const historyOf = (id: string) =>
  database().select().from(shipmentEvents).where(eq(shipmentEvents.shipmentId, id)).orderBy(shipmentEvents.version);

/** Without its label's link, which is another one in another second. */
const lasting = ({ label_url: _link, ...shipment }: Record<string, unknown>) => shipment;

describe("200", () => {
  test("for members of an address: the others stay, and it is found by the new ones", async () => {
    const before = await ship();
    const { status, json } = await patch(before.id, {
      delivery_address: { phone: "+97688112233", line2: "3-р орц" },
      expected_version: 1,
    });
    expect(status).toBe(200);
    expect(lasting(json)).toEqual({
      ...lasting(before),
      delivery_address: { ...before.delivery_address, phone: "+97688112233", line2: "3-р орц" },
      version: 2,
      updated_at: json.updated_at,
    });
    expect(lasting((await call(GET, { ...at(before.id), key })).json)).toEqual(lasting(json));
    const [row] = await database().select().from(shipments).where(eq(shipments.id, before.id));
    expect(row?.searchText).toContain("88112233");
  });

  test("with every value before and after in the history, which is no webhook", async () => {
    const { id } = await ship();
    await patch(id, { delivery_address: { phone: "+97688112233" }, cash_on_delivery: { amount: 1, currency: "MNT" } });
    const [, updated] = await historyOf(id);
    expect(updated).toMatchObject({ type: "shipment.updated", seq: null, body: null, actorType: "key", version: 2 });
    expect(updated?.facts.changes).toEqual([
      { field: "delivery_address.phone", before: "+97699112233", after: "+97688112233" },
      { field: "cash_on_delivery.amount", before: 125_000, after: 1 },
    ]);
    expect(await database().$count(webhookDeliveries, eq(webhookDeliveries.shipmentId, id))).toBe(0);
  });

  test("null removes the cash and what an address may go without", async () => {
    const { id } = await ship({ delivery_address: { ...shipmentBody().delivery_address, line2: "3-р орц" } });
    const { json } = await patch(id, { cash_on_delivery: null, delivery_address: { line2: null } });
    expect(json.cash_on_delivery).toBeNull();
    expect(json.delivery_address).not.toHaveProperty("line2");
    expect(json.delivery_address.city).toBe("Ulaanbaatar");
  });

  test("another service level is promised anew, from now and not from the registration", async () => {
    const { id } = await ship({ service_level: "standard" });
    const long = new Date("2026-01-05T02:00:00Z");
    await database().update(shipments).set({ createdAt: long, estimatedPickupAt: long }).where(eq(shipments.id, id));
    const { json } = await patch(id, { service_level: "express" });
    expect(json.service_level).toBe("express");
    expect(Date.parse(json.estimated_pickup_at)).toBeGreaterThan(Date.now());
    expect(Date.parse(json.estimated_delivery_at)).toBeGreaterThan(Date.parse(json.estimated_pickup_at));
  });

  test.each([
    ["an empty body", {}],
    ["what holds already", { cash_on_delivery: cash, service_level: "standard" }],
  ])("for %s: nothing changes", async (_what, body) => {
    const before = await ship();
    expect(lasting((await patch(before.id, body)).json)).toEqual(lasting(before));
    expect(await historyOf(before.id)).toHaveLength(1);
  });

  test("with a warning for a field that cannot be changed, or does not exist", async () => {
    const { id } = await ship();
    const { json } = await patch(id, { cash_on_delivry: null, order_id: "ORD-9" });
    expect(json.cash_on_delivery).toEqual(cash);
    expect(json.warnings).toEqual([
      { code: "unknown_field", field: "cash_on_delivry", did_you_mean: "cash_on_delivery" },
      { code: "unknown_field", field: "order_id", did_you_mean: null },
    ]);
  });

  test("whatever Idempotency-Key is sent: only POST looks at it", async () => {
    const { id } = await ship();
    const headers = { "Idempotency-Key": "x".repeat(256) };
    for (const amount of [1, 2]) {
      const body = { cash_on_delivery: { amount, currency: "MNT" } };
      const answer = await call(PATCH, { ...at(id), method: "PATCH", key, body, headers });
      expect(answer.json.cash_on_delivery.amount).toBe(amount);
      expect(answer.headers.get("idempotent-replayed")).toBeNull();
    }
  });
});

describe("400, every wrong field at once", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [
      { delivery_address: { phone: "99112233", district: null }, service_level: null },
      ["delivery_address.phone", "delivery_address.district", "service_level"],
    ],
    [{ pickup_address: null }, ["pickup_address"]],
    [{ cash_on_delivery: { amount: 0, currency: "MNT" } }, ["cash_on_delivery.amount"]],
    [{ cash_on_delivery: { amount: 5 } }, ["cash_on_delivery.currency"]],
    [{ expected_version: 0 }, ["expected_version"]],
  ])("%j", async (body, fields) => {
    const { id } = await ship();
    const { status, json } = await patch(id, body);
    expect(status).toBe(400);
    expect(json.error.errors.map(({ field }: { field: string }) => field)).toEqual(fields);
    expect(await historyOf(id)).toHaveLength(1);
  });
});

test("409 shipment_already_picked_up once somebody has the parcel", async () => {
  const { id } = await ship();
  await move(id, "picked_up");
  const { status, json } = await patch(id, { service_level: "express" });
  expect([status, json.error.code]).toEqual([409, "shipment_already_picked_up"]);
  expect(await historyOf(id)).toHaveLength(2);
});

test("409 invalid_transition for one that is canceled", async () => {
  const { id } = await ship();
  await move(id, "canceled");
  expect((await patch(id, { service_level: "express" })).json.error.code).toBe("invalid_transition");
});

test("409 version_conflict for one of two that were decided on the same version", async () => {
  const { id } = await ship();
  const bodies = [1, 2].map((amount) => ({ cash_on_delivery: { amount, currency: "MNT" }, expected_version: 1 }));
  const answers = await Promise.all(bodies.map((body) => patch(id, body)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.json.error).toMatchObject({ code: "version_conflict", conflict: { version: 2 } });
});

test("422 outside Mongolia, also by one coordinate, and for another currency", async () => {
  const { id } = await ship({ delivery_address: { ...shipmentBody().delivery_address, lat: 47.9, lng: 106.9 } });
  const far = await patch(id, { delivery_address: { lng: 139.7 } });
  expect([far.status, far.json.error.code]).toEqual([422, "outside_service_area"]);
  const usd = await patch(id, { cash_on_delivery: { amount: 5, currency: "USD" } });
  expect(usd.json.error).toMatchObject({ code: "unsupported_currency", field: "cash_on_delivery.currency" });
});

test("404 for another partner's and the other environment's, 403 for a key that may only read", async () => {
  const { id } = await ship();
  for (const secret of [
    await makeKey({ partnerId: await makePartner() }),
    await makeKey({ environment: "production" }),
  ])
    expect((await patch(id, { cash_on_delivery: null }, secret)).json.error.code).toBe("shipment_not_found");
  expect((await patch(id, {}, await makeKey({ scopes: ["shipments:read"] }))).status).toBe(403);
  expect(await historyOf(id)).toHaveLength(1);
});
