import { beforeEach, describe, expect, test } from "vitest";
import { pool } from "#db/client.ts";
import { newId } from "#lib/ids.ts";
import { asPerson } from "#scripts/test/as-person.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment, allAttempts, allDeliveries } from "#scripts/test/deliveries.ts";
import { acknowledgeDeadGroup, countOpenDeadLetters, listDeadGroups, skipDeadGroup } from "./dead-letters.ts";
import { forgetAttempts } from "./forget-attempts.ts";
import { retryDelivery } from "./retry-delivery.ts";
import { acknowledgeDeadLetter, cancelDelivery, skipDelivery } from "./settle-delivery.ts";

beforeEach(async () => {
  await pool()`truncate webhook_attempts, webhook_deliveries cascade`;
});

const endpoint = (schedule = [60]) => addEndpoint("http://127.0.0.1:9/", { window: 50, schedule });
const failed = { outcome: "http_5xx", statusCode: 503, record: { receiverCode: "down" } } as const;

test("skipping a delivery that waits lets the next one of its shipment go", async () => {
  const { deliveryIds } = await addShipment([await endpoint()], { count: 2 });
  await finish(await claim(), failed);
  await asPerson((ctx) => skipDelivery(ctx, { deliveryId: deliveryIds[0] ?? "" }));
  expect(await allDeliveries()).toMatchObject([{ status: "skipped" }, { status: "pending" }]);
  expect((await claim()).map(({ id }) => id)).toEqual([deliveryIds[1]]);
});

describe("canceling", () => {
  test("a replay that waits leaves the delivery as it was", async () => {
    const { deliveryIds } = await addShipment([await endpoint()]);
    const input = { deliveryId: deliveryIds[0] ?? "" };
    await finish(await claim(), { statusCode: 200 });
    await asPerson((ctx) => retryDelivery(ctx, input));
    await expect(asPerson((ctx) => skipDelivery(ctx, input))).rejects.toMatchObject({ code: "invalid_transition" });
    await asPerson((ctx) => cancelDelivery(ctx, input));
    expect(await allDeliveries()).toMatchObject([{ status: "delivered", manual: false }]);
    expect(await claim()).toEqual([]);
  });

  test("one that was never settled is canceled, one that is being sent is not", async () => {
    const { deliveryIds } = await addShipment([await endpoint()]);
    const input = { deliveryId: deliveryIds[0] ?? "" };
    const sending = await claim();
    await expect(asPerson((ctx) => cancelDelivery(ctx, input))).rejects.toMatchObject({ code: "invalid_transition" });
    await finish(sending, failed);
    await asPerson((ctx) => cancelDelivery(ctx, input));
    expect(await allDeliveries()).toMatchObject([{ status: "canceled", settledAt: expect.any(Date) }]);
  });
});

describe("dead letters", () => {
  async function threeDead(): Promise<string> {
    const id = await endpoint([]);
    for (let made = 0; made < 3; made++) await addShipment([id]);
    const [one, ...others] = await claim();
    if (!one) throw new Error("three should be in flight");
    await finish([one], { outcome: "timeout" });
    await finish(others, failed);
    return id;
  }

  test("are counted and grouped by endpoint and error until somebody acknowledges them", async () => {
    const id = await threeDead();
    expect(await asPerson(countOpenDeadLetters)).toEqual({ count: 3, more: false });
    const group = { outcome: "http_5xx", status_code: 503, receiver_code: "down" } as const;
    expect((await asPerson(listDeadGroups)).data).toMatchObject([
      { endpoint: { id }, ...group, count: 2 },
      { outcome: "timeout", status_code: null, receiver_code: null, count: 1 },
    ]);
    const changed = await asPerson((ctx) => acknowledgeDeadGroup(ctx, { endpoint_id: id, ...group }));
    expect(changed).toEqual({ changed: 2, more: false });
    expect(await asPerson(countOpenDeadLetters)).toEqual({ count: 1, more: false });
    const seen = (await allDeliveries()).filter(({ acknowledgedBy }) => acknowledgedBy === "Bat");
    expect(seen.map(({ status }) => status)).toEqual(["dead", "dead"]);
  });

  test("a group is skipped; one that is sent again in vain has to be acknowledged anew", async () => {
    const id = await threeDead();
    await asPerson((ctx) =>
      skipDeadGroup(ctx, { endpoint_id: id, outcome: "http_5xx", status_code: 503, receiver_code: "down" }),
    );
    const [dead] = (await allDeliveries()).filter(({ status }) => status === "dead");
    const input = { deliveryId: dead?.id ?? "" };
    await asPerson((ctx) => acknowledgeDeadLetter(ctx, input));
    expect(await asPerson(countOpenDeadLetters)).toEqual({ count: 0, more: false });
    await asPerson((ctx) => retryDelivery(ctx, input));
    await finish(await claim(), failed);
    expect(await asPerson(countOpenDeadLetters)).toEqual({ count: 1, more: false });
  });
});

test("what attempts carried is forgotten after its days; what came of them stays", async () => {
  await addShipment([await endpoint()]);
  await addShipment([await endpoint()]);
  const [old, young] = await claim();
  if (!old || !young) throw new Error("two should be in flight");
  const day = 86_400_000;
  const record = { requestHeaders: { a: "b" }, responseHeaders: { c: "d" }, responseBody: "x" };
  const attemptId = newId("att", new Date(Date.now() - 31 * day));
  await finish([old], { statusCode: 200, record: { ...record, attemptId } });
  await finish([young], { statusCode: 200, record });
  expect(await forgetAttempts(new Date())).toBe(1);
  expect(await forgetAttempts(new Date())).toBe(0);
  const attempts = await allAttempts();
  const nothing = { requestHeaders: null, responseHeaders: null, responseBody: null, statusCode: 200 };
  expect(attempts.find(({ id }) => id === attemptId)).toMatchObject(nothing);
  expect(attempts.find(({ id }) => id !== attemptId)).toMatchObject(record);
});
