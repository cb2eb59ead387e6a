import { beforeEach, describe, expect, test } from "vitest";
import { pool, transaction } from "#db/client.ts";
import { insertDeliveries } from "#db/queries/webhook-deliveries.ts";
import { newId } from "#lib/ids.ts";
import { settleBacklogs } from "#lib/webhooks/upkeep/settle-backlogs.ts";
import { asPerson } from "#scripts/test/as-person.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment, allDeliveries, partnerId } from "#scripts/test/deliveries.ts";
import { retryDelivery } from "../webhooks/retry-delivery.ts";
import { deleteWebhookEndpoint } from "./delete-webhook-endpoint.ts";
import { disableSilentEndpoints } from "./disable-silent-endpoints.ts";
import { disableWebhookEndpoint } from "./disable-webhook-endpoint.ts";
import { enableWebhookEndpoint } from "./enable-webhook-endpoint.ts";
import { showEndpoint } from "./show-endpoints.ts";

const holdS = 900;

beforeEach(async () => {
  await pool()`truncate webhook_attempts, webhook_deliveries cascade`;
});

const endpoint = (fields = {}) => addEndpoint("http://127.0.0.1:9/", { window: 50, ...fields });
const disable = (id: string) => asPerson((ctx) => disableWebhookEndpoint(ctx, id, "Засвар"));
const enable = (id: string, held: "send" | "skip") => asPerson((ctx) => enableWebhookEndpoint(ctx, id, held));
const statuses = async () => (await allDeliveries()).map(({ status }) => status);

/** The delivery of an event that was recorded before, as a transition that read the endpoint's state writes it. */
async function insertNext(endpointId: string, shipmentId: string, state: "enabled" | "disabled"): Promise<void> {
  const [event] = await pool()`select id from shipment_events where shipment_id = ${shipmentId} and seq = 3`;
  await transaction((tx) =>
    insertDeliveries(tx, {
      ...{ environment: "sandbox", partnerId, requestId: "req_test", holdS, shipmentId, seq: 3 },
      ...{ eventId: event?.id, eventType: "shipment.in_transit", createdAt: new Date() },
      endpoints: [{ deliveryId: newId("dlv"), endpointId, state }],
    }),
  );
}

async function withoutThird(endpointId: string): Promise<string> {
  const { shipmentId, deliveryIds } = await addShipment([endpointId], { count: 3 });
  await pool()`delete from webhook_deliveries where id = ${deliveryIds[2] ?? ""}`;
  return shipmentId;
}

describe("disabling", () => {
  test("holds what waits, says who and why, and lets what is being sent end", async () => {
    const id = await endpoint();
    await addShipment([id], { count: 2 });
    const sending = await claim();
    expect(sending).toHaveLength(1);
    await disable(id);
    expect(await statuses()).toEqual(["sending", "held"]);
    expect(await asPerson((ctx) => showEndpoint(ctx, id))).toMatchObject({
      state: "disabled",
      disabled: { by: "Bat", reason: "Засвар" },
      held: 1,
    });
    await finish(sending, { outcome: "http_5xx", statusCode: 500 });
    await settleBacklogs(holdS);
    expect(await statuses()).toEqual(["held", "held"]);
    expect(await claim()).toEqual([]);
    await expect(disable(id)).rejects.toMatchObject({ code: "invalid_transition" });
  });

  test("an event that was recorded while it happened is held by the worker", async () => {
    const id = await endpoint();
    const shipmentId = await withoutThird(id);
    await disable(id);
    await insertNext(id, shipmentId, "enabled");
    await pool()`update webhook_deliveries set status = 'pending', due_at = now() where seq = 3`;
    await settleBacklogs(holdS);
    expect(await statuses()).toEqual(["held", "held", "held"]);
  });

  test("a replay that waits is what it was", async () => {
    const id = await endpoint();
    const { deliveryIds } = await addShipment([id]);
    await finish(await claim(), { statusCode: 200 });
    await asPerson((ctx) => retryDelivery(ctx, { deliveryId: deliveryIds[0] ?? "" }));
    await disable(id);
    expect(await allDeliveries()).toMatchObject([{ status: "delivered", manual: false, settledAs: null }]);
  });
});

describe("enabling", () => {
  test("sends what was held in order, and what comes meanwhile after it", async () => {
    const id = await endpoint();
    const shipmentId = await withoutThird(id);
    await disable(id);
    // As if there were more than one step holds: enabled, and not all released yet.
    await pool()`update webhook_endpoints set state = 'enabled' where id = ${id}`;
    await insertNext(id, shipmentId, "enabled");
    expect(await statuses()).toEqual(["held", "held", "held"]);
    await settleBacklogs(holdS);
    const order: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const claims = await claim();
      expect(claims).toHaveLength(1);
      const [row] = await pool()`select seq from webhook_deliveries where id = ${claims[0]?.id ?? ""}`;
      order.push(row?.seq);
      await finish(claims, { statusCode: 200 });
    }
    expect(order).toEqual([1, 2, 3]);
  });

  test("or skips it, and sends what comes after", async () => {
    const id = await endpoint();
    const shipmentId = await withoutThird(id);
    await disable(id);
    await enable(id, "skip");
    expect(await statuses()).toEqual(["skipped", "skipped"]);
    await insertNext(id, shipmentId, "enabled");
    expect(await claim()).toHaveLength(1);
    const actions = await pool()`select action, after from audit_log where subject_id = ${id} order by id`;
    expect(actions).toMatchObject([
      { action: "webhook_endpoint.disabled", after: { reason: "Засвар" } },
      { action: "webhook_endpoint.enabled", after: { held: "skip" } },
    ]);
  });

  test("a delivery that had failed keeps its schedule and gets one more attempt after a long while", async () => {
    const id = await endpoint();
    await addShipment([id]);
    await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
    await disable(id);
    await pool()`update webhook_deliveries set first_attempt_at = first_attempt_at - interval '30 hours',
      due_at = due_at - interval '30 hours'`;
    await enable(id, "send");
    await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
    expect(await allDeliveries()).toMatchObject([{ status: "dead", attempts: 2 }]);
  });
});

test("what is inserted while an endpoint is being deleted is canceled by the worker", async () => {
  const id = await endpoint();
  const shipmentId = await withoutThird(id);
  expect(await asPerson((ctx) => deleteWebhookEndpoint(ctx, id))).toBe(2);
  await insertNext(id, shipmentId, "enabled");
  expect(await statuses()).toEqual(["canceled", "canceled", "pending"]);
  await settleBacklogs(holdS);
  expect(await statuses()).toEqual(["canceled", "canceled", "canceled"]);
});

describe("an endpoint without a success", () => {
  const rules = { shop_mn: { warnAfterS: 43_200, disableAfterS: 86_400 } };
  const failingFor = (id: string, hours: number) =>
    pool()`update webhook_endpoints set failing_since = now() - make_interval(hours => ${hours}) where id = ${id}`;
  const stateOf = async (id: string) => (await asPerson((ctx) => showEndpoint(ctx, id))).state;

  test("is disabled after its format's time; Shop.mn's never is", async () => {
    const [long, short] = [await endpoint(), await endpoint()];
    await failingFor(long, 25);
    await failingFor(short, 23);
    await disableSilentEndpoints();
    expect(await stateOf(long)).toBe("enabled");
    await disableSilentEndpoints(rules);
    expect([await stateOf(long), await stateOf(short)]).toEqual(["disabled", "enabled"]);
  });

  test("is failing since its first failure, and no more after a success", async () => {
    const id = await endpoint();
    await addShipment([id]);
    await addShipment([id]);
    const since = async () => (await asPerson((ctx) => showEndpoint(ctx, id))).failing_since;
    const [one, two] = await claim();
    if (!one || !two) throw new Error("two should be in flight");
    await finish([one], { outcome: "http_5xx", statusCode: 500 });
    expect(await since()).not.toBeNull();
    await finish([two], { statusCode: 200 });
    expect(await since()).toBeNull();
  });
});
