import { beforeEach, describe, expect, test } from "vitest";
import { pool, transaction } from "#db/client.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment, allDeliveries } from "#scripts/test/deliveries.ts";
import { insertDeliveries } from "./webhook-deliveries.ts";
import { releaseFollowers, sweepFollowers } from "./webhook-order.ts";

beforeEach(async () => {
  await pool()`truncate webhook_attempts, webhook_deliveries cascade`;
});

/** Seconds from now until each delivery of the endpoint is due, in order; Infinity while its turn is not known. */
async function dueIn(endpointId: string): Promise<number[]> {
  const rows = await pool()<{ s: number }[]>`
    select extract(epoch from due_at - now())::float8 as s from webhook_deliveries where endpoint_id = ${endpointId}
    order by shipment_id, seq`;
  return rows.map(({ s }) => Math.round(s) + 0);
}

async function endpoint(window = 50): Promise<string> {
  return addEndpoint("http://127.0.0.1:9/", { window });
}

/** As if so many seconds had passed for all deliveries of the endpoint. */
async function later(endpointId: string, seconds: number): Promise<void> {
  await pool()`
    update webhook_deliveries set first_attempt_at = first_attempt_at - make_interval(secs => ${seconds}),
      due_at = due_at - make_interval(secs => ${seconds}) where endpoint_id = ${endpointId}`;
}

describe("while an earlier event of the shipment is unsettled at the endpoint", () => {
  test("a later one waits for its first attempt, however long", async () => {
    const id = await endpoint();
    await addShipment([id], { count: 3 });
    expect(await dueIn(id)).toEqual([0, Infinity, Infinity]);
    expect((await claim()).map(({ schedule }) => schedule.length)).toEqual([6]);
    expect(await claim()).toEqual([]);
  });

  test("a later one waits 15 minutes from the first failure, not from later ones", async () => {
    const id = await endpoint();
    await addShipment([id], { count: 2 });
    await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
    const [head, follower] = await dueIn(id);
    expect(head).toBeGreaterThanOrEqual(60);
    expect(head).toBeLessThanOrEqual(63);
    expect(follower).toBe(900);
    await later(id, 70);
    await finish(await claim(), { outcome: "timeout" });
    expect((await dueIn(id))[1]).toBe(830);
  });

  test("after 15 minutes of failing the later one goes, and the earlier one keeps its schedule", async () => {
    const id = await endpoint();
    const { deliveryIds } = await addShipment([id], { count: 2 });
    await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
    await pool()`update webhook_deliveries set due_at = now() + interval '1 hour' where id = ${deliveryIds[0] ?? ""}`;
    await pool()`update webhook_deliveries set due_at = due_at - interval '900 s' where id = ${deliveryIds[1] ?? ""}`;
    expect((await claim()).map((one) => one.id)).toEqual([deliveryIds[1]]);
  });

  test("one inserted after the first failure waits for the rest of the 15 minutes", async () => {
    const id = await endpoint();
    const { shipmentId, deliveryIds } = await addShipment([id], { count: 3 });
    await pool()`delete from webhook_deliveries where id = ${deliveryIds[2] ?? ""}`;
    await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
    await later(id, 300);
    await insertThird(id, shipmentId);
    // The second was never tried, so the third does not know its turn.
    expect((await dueIn(id)).slice(1)).toEqual([600, Infinity]);
  });
});

async function insertThird(endpointId: string, shipmentId: string): Promise<void> {
  const [event] = await pool()`select id from shipment_events where shipment_id = ${shipmentId} and seq = 3`;
  await transaction((tx) =>
    insertDeliveries(tx, {
      ...{ environment: "sandbox", partnerId: "prt_01KAKZ0000SHPMN0000000000A", requestId: "req_test", holdS: 900 },
      ...{ eventId: event?.id, eventType: "shipment.in_transit", shipmentId, seq: 3, createdAt: new Date() },
      endpoints: [{ deliveryId: `dlv_${shipmentId}`, endpointId, state: "enabled" }],
    }),
  );
}

describe("a later event is released at once", () => {
  test("when the earlier one is delivered, one after the other", async () => {
    const id = await endpoint();
    const { deliveryIds } = await addShipment([id], { count: 3 });
    const order: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const claims = await claim();
      expect(claims).toHaveLength(1);
      order.push(...claims.map((one) => one.id));
      await finish(claims, { statusCode: 200 });
    }
    expect(order).toEqual(deliveryIds);
  });

  test("when the earlier one is dead", async () => {
    const id = await endpoint();
    await addShipment([id], { count: 2 });
    await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
    await later(id, 90_000);
    // The follower's fifteen minutes are long over as well: hold it again, so that only the release can free it.
    await pool()`update webhook_deliveries set due_at = 'infinity' where endpoint_id = ${id} and seq = 2`;
    await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
    expect((await allDeliveries()).filter((row) => row.endpointId === id).map((row) => row.status)).toEqual([
      "dead",
      "pending",
    ]);
    expect((await dueIn(id))[1]).toBe(0);
  });
});

test("shipments, and endpoints, do not wait for one another", async () => {
  const [a, b] = [await endpoint(), await endpoint()];
  await addShipment([a, b], { count: 2 });
  await addShipment([a], { count: 1 });
  expect(await claim()).toHaveLength(3);
});

test("the sweep frees a follower whose release was missed, and holds nobody back", async () => {
  const id = await endpoint();
  await addShipment([id], { count: 2 });
  await finish(await claim(), { statusCode: 200 });
  await pool()`update webhook_deliveries set due_at = 'infinity' where endpoint_id = ${id} and seq = 2`;
  expect(await transaction((tx) => sweepFollowers(tx, 900))).toBe(1);
  expect((await dueIn(id))[1]).toBe(0);
  expect(await transaction((tx) => sweepFollowers(tx, 900))).toBe(0);
});

test("a follower that commits while its predecessor completes is never left behind", async () => {
  const id = await endpoint();
  for (let round = 0; round < 25; round++) {
    const { shipmentId, deliveryIds } = await addShipment([id], { count: 3 });
    await pool()`delete from webhook_deliveries where id = any(${deliveryIds.slice(1)})`;
    const claims = await claim();
    await Promise.all([finish(claims, { statusCode: 200 }), insertThird(id, shipmentId)]);
    const [row] = await pool()`
      select due_at <= now() as due from webhook_deliveries where shipment_id = ${shipmentId} and seq = 3`;
    expect(row?.due).toBe(true);
    await finish(await claim(), { statusCode: 200 });
  }
});

test("of two completions of one shipment that meet, the second sees what the first settled", async () => {
  const id = await endpoint();
  for (let round = 0; round < 25; round++) {
    const { shipmentId, deliveryIds } = await addShipment([id], { count: 3 });
    await pool()`update webhook_deliveries set due_at = now() where id = ${deliveryIds[1] ?? ""}`;
    const claims = await claim();
    expect(claims).toHaveLength(2);
    await Promise.all(claims.map((one) => finish([one], { statusCode: 200 })));
    const [row] = await pool()`
      select due_at <= now() as due from webhook_deliveries where shipment_id = ${shipmentId} and seq = 3`;
    expect(row?.due).toBe(true);
    await finish(await claim(), { statusCode: 200 });
  }
});

test("a release only ever makes earlier: what a person made due stays due", async () => {
  const id = await endpoint();
  const { shipmentId } = await addShipment([id], { count: 2 });
  await pool()`update webhook_deliveries set due_at = now() + interval '1 s', manual = true where endpoint_id = ${id} and seq = 2`;
  await transaction((tx) => releaseFollowers(tx, [{ endpointId: id, shipmentId }], 900));
  expect((await dueIn(id))[1]).toBe(1);
});
