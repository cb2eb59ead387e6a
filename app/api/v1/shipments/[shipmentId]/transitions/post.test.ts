import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { database, transaction } from "#db/client.ts";
import { shipmentEvents, shipments, webhookDeliveries, webhookEndpoints } from "#db/schema/index.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { newId } from "#lib/ids.ts";
import { call, makeKey, makePartner, shipmentBody, shopMnId } from "#scripts/test/api.ts";
import { hireCourier } from "#scripts/test/hire-courier.ts";
import { POST as create } from "../../route.ts";
import { POST as transition } from "./route.ts";

const key = await makeKey();

await database()
  .insert(webhookEndpoints)
  .values({
    id: newId("whe"),
    environment: "sandbox",
    partnerId: shopMnId,
    url: "http://127.0.0.1:9/hook",
    format: "shop_mn",
    eventTypes: [...webhookEventTypes],
    state: "enabled",
    schedule: [60],
    createdBy: "test",
    createdAt: new Date(),
  });

async function makeShipment(patch: Record<string, unknown> = {}): Promise<string> {
  const answer = await call(create, { key, method: "POST", body: shipmentBody(patch) });
  return answer.json.id;
}

const move = (shipmentId: string, body: unknown, secret = key) =>
  call(transition, {
    key: secret,
    method: "POST",
    path: `/pickpack/v1/shipments/${shipmentId}/transitions`,
    params: { shipmentId },
    body,
  });

const eventsOf = (shipmentId: string) =>
  database()
    .select()
    .from(shipmentEvents)
    .where(eq(shipmentEvents.shipmentId, shipmentId))
    .orderBy(shipmentEvents.version);

const deliveriesOf = (shipmentId: string) =>
  database()
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.shipmentId, shipmentId))
    .orderBy(webhookDeliveries.seq);

describe("200", () => {
  test("walks the lifecycle: one event and one delivery a change, seq 1, 2, 3…", async () => {
    const id = await makeShipment({ cash_on_delivery: { amount: 125_000, currency: "MNT" } });
    await move(id, { to: "picked_up", note: "хаалган дээр" });
    await move(id, { to: "in_transit", location: { hub: "Төв агуулах" } });
    await move(id, { to: "out_for_delivery" });
    const attempt = { outcome: "Утсаа аваагүй", next_attempt_on: "2026-05-27" };
    const back = await move(id, { to: "in_transit", attempt });
    expect(back.json.attempts).toBe(1);
    await move(id, { to: "out_for_delivery" });
    const done = await move(id, {
      to: "delivered",
      proof: { recipient_name: "Сараа", relation: "эгч" },
      cash_collected: { amount: 125_000, currency: "MNT", method: "qpay" },
    });
    expect(done.json).toMatchObject({
      status: "delivered",
      version: 7,
      last_seq: 6,
      proof_of_delivery: { recipient_name: "Сараа", relation: "эгч" },
      cash_collected: { amount: 125_000, currency: "MNT", method: "qpay" },
    });
    expect(done.json.delivered_at).toMatch(/Z$/);
    const events = await eventsOf(id);
    expect(events.map(({ type, seq }) => [type, seq])).toEqual([
      ["shipment.created", null],
      ["shipment.picked_up", 1],
      ["shipment.in_transit", 2],
      ["shipment.out_for_delivery", 3],
      ["shipment.in_transit", 4],
      ["shipment.out_for_delivery", 5],
      ["shipment.delivered", 6],
    ]);
    expect((await deliveriesOf(id)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("the envelope carries the shipment as of the event, its facts, and metadata verbatim and last", async () => {
    const metadata = '{ "b":1, "a": 1.50 }';
    const raw = JSON.stringify({ ...shipmentBody(), metadata: 0 }).replace('"metadata":0', `"metadata":${metadata}`);
    const { json } = await call(create, { key, method: "POST", body: raw });
    const moved = await move(json.id, { to: "picked_up", location: { hub: "Төв" } });
    const event = (await eventsOf(json.id))[1];
    expect(event?.body?.endsWith(`"metadata":${metadata}}}`)).toBe(true);
    const envelope = JSON.parse(event?.body ?? "");
    expect(envelope).toMatchObject({ id: event?.id, type: "shipment.picked_up" });
    expect(envelope.data).toMatchObject({
      id: json.id,
      shipment_id: json.id,
      order_id: json.order_id,
      status: "picked_up",
      previous_status: "created",
      seq: 1,
      request_id: moved.headers.get("x-request-id"),
      location: { hub: "Төв" },
    });
  });

  test("the same wish twice is one event, also for ten at once", async () => {
    const id = await makeShipment();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => move(id, { to: "picked_up", expected_version: 1 })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await eventsOf(id)).toHaveLength(2);
    expect(await deliveriesOf(id)).toHaveLength(1);
  });

  test("a later event waits while an earlier one is unsettled", async () => {
    const id = await makeShipment();
    await move(id, { to: "picked_up" });
    await move(id, { to: "delivered" });
    const [waits] = await database().execute<{ waits: boolean }>(
      sql`select due_at = 'infinity' as waits from webhook_deliveries where shipment_id = ${id} and seq = 2`,
    );
    expect(waits?.waits).toBe(true);
  });
});

describe("404", () => {
  test("for an unknown id, another partner's, and another environment's: the same answer", async () => {
    const id = await makeShipment();
    const foreign = [
      await move("shp_01HW8Q0000000000000000000A", { to: "picked_up" }),
      await move(id, { to: "picked_up" }, await makeKey({ partnerId: await makePartner() })),
      await move(id, { to: "picked_up" }, await makeKey({ environment: "production" })),
    ];
    for (const { status, json } of foreign)
      expect({ status, ...json.error, request_id: "" }).toEqual({
        status: 404,
        type: "not_found_error",
        code: "shipment_not_found",
        doc_url: "http://127.0.0.1:3000/docs#error-shipment_not_found",
        message: "There is no such shipment.",
        request_id: "",
      });
    expect(await eventsOf(id)).toHaveLength(1);
  });

  test("courier_not_found for a courier of nobody", async () => {
    const answer = await move(await makeShipment(), { to: "picked_up", courier_id: "cur_nobody" });
    expect(answer.json.error).toMatchObject({ code: "courier_not_found", field: "courier_id" });
  });
});

describe("409", () => {
  test("invalid_transition changes nothing", async () => {
    const id = await makeShipment();
    const answer = await move(id, { to: "delivered" });
    expect(answer.status).toBe(409);
    expect(answer.json.error).toMatchObject({ type: "conflict_error", code: "invalid_transition" });
    expect(await eventsOf(id)).toHaveLength(1);
  });

  test("version_conflict names who changed it and when", async () => {
    const id = await makeShipment();
    await move(id, { to: "picked_up" });
    const answer = await move(id, { to: "in_transit", expected_version: 1 });
    expect(answer.json.error).toMatchObject({
      code: "version_conflict",
      conflict: { status: "picked_up", version: 2, changed_by: "test key" },
    });
  });

  test("two different wishes at once: one wins, the other is told", async () => {
    const id = await makeShipment();
    const answers = await Promise.all([
      move(id, { to: "picked_up", expected_version: 1 }),
      move(id, { to: "canceled", expected_version: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await eventsOf(id)).toHaveLength(2);
  });
});

test("409 courier_inactive for one who was let go", async () => {
  const id = await hireCourier({ active: false });
  const answer = await move(await makeShipment(), { to: "picked_up", courier_id: id });
  expect(answer.status).toBe(409);
  expect(answer.json.error).toMatchObject({ code: "courier_inactive", field: "courier_id" });
});

test("400 invalid_field for a fact that does not go with the move", async () => {
  const answer = await move(await makeShipment(), { to: "picked_up", failure: { reason: "x" } });
  expect(answer.json.error).toMatchObject({ code: "invalid_field", field: "failure" });
});

test("403 without operations:write", async () => {
  const secret = await makeKey({ scopes: ["shipments:read", "shipments:write"] });
  expect((await move(await makeShipment(), { to: "picked_up" }, secret)).status).toBe(403);
});

describe("the database itself refuses", () => {
  test("a change without its event", async () => {
    const id = await makeShipment();
    const silent = transaction(async (tx) => {
      await tx.update(shipments).set({ status: "picked_up", version: 2 }).where(eq(shipments.id, id));
    });
    await expect(silent).rejects.toThrow(/shipments_version_event/);
  });

  test("a change of state without a new version", async () => {
    const id = await makeShipment();
    const silent = database().update(shipments).set({ status: "picked_up" }).where(eq(shipments.id, id));
    await expect(silent).rejects.toMatchObject({ cause: { message: expect.stringContaining("without raising") } });
  });

  test("an event of another partner or environment on this shipment", async () => {
    const id = await makeShipment();
    const [event] = await eventsOf(id);
    if (!event) throw new Error("no event");
    const crossing = [{ partnerId: await makePartner() }, { environment: "production" as const }];
    for (const owner of crossing) {
      const row = { ...event, ...owner, id: newId("evt"), version: 2 };
      const insert = database().insert(shipmentEvents).values(row);
      await expect(insert).rejects.toMatchObject({ cause: { code: "23503" } });
    }
  });
});
