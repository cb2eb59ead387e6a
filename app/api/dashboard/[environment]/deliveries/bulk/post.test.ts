import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { webhookDeliveries } from "#db/schema/index.ts";
import type { DeliveryStatus } from "#lib/domain/delivery-status.ts";
import { newId } from "#lib/ids.ts";
import { call } from "#scripts/test/api.ts";
import { addEndpoint, addShipment } from "#scripts/test/deliveries.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { POST } from "./route.ts";

const bulk = async (body: unknown, environment = "sandbox") => {
  const { headers } = await signInAs("dispatcher");
  return call(POST, { method: "POST", path: `/api/dashboard/${environment}/deliveries/bulk`, headers, body });
};

/** One delivery in each of these states, each of a shipment of its own. */
async function deliveriesIn(...statuses: DeliveryStatus[]): Promise<string[]> {
  const endpoint = await addEndpoint("http://127.0.0.1:9/");
  const ids: string[] = [];
  for (const status of statuses) {
    const { deliveryIds } = await addShipment([endpoint]);
    await database().update(webhookDeliveries).set({ status }).where(inArray(webhookDeliveries.id, deliveryIds));
    ids.push(...deliveryIds);
  }
  return ids;
}

async function statusesOf(ids: string[]) {
  const { id, status } = webhookDeliveries;
  const rows = await database().select({ id, status }).from(webhookDeliveries).where(inArray(id, ids));
  return ids.map((one) => rows.find((row) => row.id === one)?.status);
}

test("200 with what became of each: those that can be sent again are due, the others say why not", async () => {
  const ids = await deliveriesIn("dead", "delivered", "sending", "held", "pending");
  const gone = newId("dlv");
  const [dead, delivered, sending, held, pending] = ids;
  const { status, json } = await bulk({ action: "retry", ids: [gone, ...ids, ids[0]] });
  expect(status).toBe(200);
  expect(json.done.toSorted()).toEqual([dead, delivered, pending].toSorted());
  expect(json.refused).toEqual(
    expect.arrayContaining([
      { id: sending, code: "delivery_not_retryable" },
      { id: held, code: "delivery_not_retryable" },
      { id: gone, code: "delivery_not_found" },
    ]),
  );
  expect(await statusesOf(ids)).toEqual(["pending", "pending", "sending", "held", "pending"]);
});

test("200 when several are skipped, with those that are settled left as they are", async () => {
  const ids = await deliveriesIn("dead", "delivered", "pending");
  const { json } = await bulk({ action: "skip", ids });
  expect(json.refused).toEqual([{ id: ids[1], code: "invalid_transition" }]);
  expect(await statusesOf(ids)).toEqual(["skipped", "delivered", "skipped"]);
});

test("200 with a refusal for what is in the other environment", async () => {
  const [id = ""] = await deliveriesIn("dead");
  const { json } = await bulk({ action: "retry", ids: [id] }, "production");
  expect(json).toEqual({ done: [], refused: [{ id, code: "delivery_not_found" }] });
  expect(await statusesOf([id])).toEqual(["dead"]);
});

test("400 for an action there is not, and for more than 100", async () => {
  expect((await bulk({ action: "cancel", ids: ["dlv_1"] })).status).toBe(400);
  expect((await bulk({ action: "skip", ids: Array.from({ length: 101 }, () => newId("dlv")) })).status).toBe(400);
});
