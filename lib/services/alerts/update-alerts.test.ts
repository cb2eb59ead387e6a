import { eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { database, transaction } from "#db/client.ts";
import { recordLooks } from "#db/queries/worker-heartbeats.ts";
import { alerts, webhookDeliveries, webhookEndpoints, workerHeartbeats } from "#db/schema/index.ts";
import type { AlertKind } from "#lib/domain/alert-kinds.ts";
import { addEndpoint, addShipment, partnerId } from "#scripts/test/deliveries.ts";
import { findCauses, thresholds } from "./find-causes.ts";
import { raiseAlert } from "./raise-alert.ts";
import { updateAlerts } from "./update-alerts.ts";

type Fields = Partial<typeof webhookDeliveries.$inferInsert>;

const look = () => transaction(async (tx) => updateAlerts(tx, "sandbox", await findCauses(tx, "sandbox", thresholds)));
const allAlerts = () => database().select().from(alerts).orderBy(alerts.cause, alerts.id);
const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
const workerLooked = (secondsAgo: number) =>
  recordLooks(database(), "a worker", [{ environment: "sandbox", secondsAgo }]);

/** So many deliveries, each of a shipment of its own. */
async function addDeliveries(endpoint: string, count: number, fields: Fields): Promise<string[]> {
  const made: string[] = [];
  for (let at = 0; at < count; at++) made.push(...(await addShipment([endpoint])).deliveryIds);
  await database().update(webhookDeliveries).set(fields).where(inArray(webhookDeliveries.id, made));
  return made;
}

let endpoint = "";
beforeEach(async () => {
  await database().delete(alerts);
  await database().delete(webhookDeliveries);
  await database().delete(workerHeartbeats);
  await database().update(webhookEndpoints).set({ state: "deleted" });
  endpoint = await addEndpoint("https://shop.example/hooks");
  await workerLooked(0);
});

const dead: Fields = { status: "dead", settledAt: ago(5), lastOutcome: "http_5xx", lastStatusCode: 500 };

test("many dead letters are one alert for each endpoint and error, whose count grows", async () => {
  await addDeliveries(endpoint, 12, dead);
  await addDeliveries(endpoint, 3, { ...dead, lastOutcome: "timeout", lastStatusCode: null });
  await look();
  const found = await allAlerts();
  expect(found.map(({ kind, count, cause }) => [kind, count, cause]).toSorted()).toEqual([
    ["dead_letters", 12, `${endpoint} http_5xx 500`],
    ["dead_letters", 3, `${endpoint} timeout`],
  ]);
  expect(found[0]).toMatchObject({ partnerId, subjectId: endpoint, facts: { receiver: "shop.example" } });
  await addDeliveries(endpoint, 2, dead);
  await look();
  await look();
  expect((await allAlerts()).map(({ count }) => count).toSorted()).toEqual([14, 3]);
});

test("an alert is resolved when its cause is gone, and the same cause later is a new one", async () => {
  const [delivery = ""] = await addDeliveries(endpoint, 1, dead);
  const settle = (fields: Fields) =>
    database().update(webhookDeliveries).set(fields).where(eq(webhookDeliveries.id, delivery));
  await look();
  await settle({ status: "delivered" });
  await look();
  expect(await allAlerts()).toMatchObject([{ resolvedAt: expect.any(Date) }]);
  await settle({ status: "dead" });
  await look();
  expect(await allAlerts()).toMatchObject([{ resolvedAt: expect.any(Date) }, { resolvedAt: null }]);
});

test("dead letters that were acknowledged one by one are no cause", async () => {
  await addDeliveries(endpoint, 2, dead);
  await look();
  await database().update(webhookDeliveries).set({ acknowledgedAt: new Date() });
  await look();
  expect(await allAlerts()).toMatchObject([{ resolvedAt: expect.any(Date) }]);
});

describe("receivers that fail alike", () => {
  let three: string[] = [];
  beforeEach(async () => {
    const made = [endpoint, await addEndpoint("https://b.example/"), await addEndpoint("https://c.example/")];
    three = made.toSorted();
  });
  const open = async () => (await allAlerts()).filter(({ resolvedAt }) => resolvedAt === null);

  test("are one alert from the third on, which takes the place of theirs without a word of an end", async () => {
    const [first = "", second = "", third = ""] = three;
    for (const one of [first, second]) await addDeliveries(one, 2, dead);
    await look();
    expect(await open()).toMatchObject([{ subjectId: first }, { subjectId: second }]);
    await database()
      .update(alerts)
      .set({ notifiedAt: ago(1) });
    await addDeliveries(third, 3, dead);
    await addDeliveries(third, 1, { ...dead, lastOutcome: "timeout", lastStatusCode: null });
    await look();
    const facts = { receivers: 3, receiver: "b.example, c.example, shop.example", outcome: "http_5xx", status: 500 };
    expect(await open()).toMatchObject([
      { subjectId: null, partnerId, count: 7, facts },
      { subjectId: third, count: 1, facts: { outcome: "timeout" } },
    ]);
    const ended = (await allAlerts()).filter(({ resolvedAt }) => resolvedAt !== null);
    expect(ended.map(({ endNotifiedAt }) => endNotifiedAt)).toEqual([expect.any(Date), expect.any(Date)]);
  });

  test("stay one alert as long as one of them is left, and end as one", async () => {
    for (const one of three) await addDeliveries(one, 1, dead);
    await look();
    const [merged] = await open();
    await database()
      .update(webhookDeliveries)
      .set({ status: "delivered" })
      .where(inArray(webhookDeliveries.endpointId, three.slice(1)));
    await look();
    expect(await open()).toMatchObject([
      { id: merged?.id, count: 1, facts: { receivers: 1, receiver: "shop.example" } },
    ]);
    await database().update(webhookDeliveries).set({ status: "delivered" });
    await look();
    expect(await open()).toEqual([]);
  });

  test("are told of anew when one more joins those that were acknowledged", async () => {
    for (const one of three) await addDeliveries(one, 1, dead);
    await look();
    await database()
      .update(alerts)
      .set({ acknowledgedAt: ago(1), acknowledgedName: "Bat", notifiedAt: ago(2) });
    await addDeliveries(endpoint, 1, dead);
    await look();
    expect(await open()).toMatchObject([{ count: 4, acknowledgedName: "Bat" }]);
    await addDeliveries(await addEndpoint("https://d.example/"), 1, dead);
    await look();
    expect(await open()).toMatchObject([{ count: 5, acknowledgedAt: null, acknowledgedName: null, notifiedAt: null }]);
  });
});

test("what only a person can end is not resolved by a look", async () => {
  await raiseAlert(database(), {
    ...{ kind: "late_cancel", environment: "sandbox", partnerId, subjectId: "shp_1", facts: {} },
  });
  await look();
  expect(await allAlerts()).toMatchObject([{ resolvedAt: null }]);
});

test("late deliveries name their receiver as long as it is the only one", async () => {
  await addDeliveries(endpoint, 2, { dueAt: ago(61) });
  await look();
  expect(await allAlerts()).toMatchObject([{ subjectId: endpoint, count: 2, facts: { receiver: "shop.example" } }]);
  await addDeliveries(await addEndpoint("https://b.example/"), 1, { dueAt: ago(61) });
  await look();
  const [alert, ...others] = await allAlerts();
  expect([alert?.subjectId, alert?.count, alert?.facts.receiver, others]).toEqual([null, 3, undefined, []]);
});

describe("a look raises", () => {
  const failing: Fields = { lastOutcome: "connect", dueAt: ago(-3_600) };
  const failingSince = (hours: number) =>
    database()
      .update(webhookEndpoints)
      .set({ failingSince: ago(hours * 3_600) });
  test.each<[string, AlertKind[], Fields, (() => Promise<unknown>)?]>([
    ["nothing while a worker looks and nothing is late", [], { dueAt: ago(40) }],
    ["deliveries_late when a worker looks but does not keep up", ["deliveries_late"], { dueAt: ago(61) }],
    ["worker_silent, alone, when nobody has looked", ["worker_silent"], { dueAt: ago(61) }, () => workerLooked(31)],
    ["nothing without work, however silent", [], { dueAt: ago(10) }, () => workerLooked(31)],
    [
      "worker_silent when its lease has passed",
      ["worker_silent"],
      { status: "sending", leaseUntil: ago(31) },
      () => workerLooked(31),
    ],
    [
      "nothing for an endpoint that rests after a 429",
      [],
      { dueAt: ago(90) },
      () =>
        database()
          .update(webhookEndpoints)
          .set({ pausedUntil: ago(30) }),
    ],
    ["blocked_address at the first attempt", ["blocked_address"], { lastOutcome: "blocked", dueAt: ago(-60) }],
    [
      "endpoint_disabled with what is held",
      ["endpoint_disabled"],
      { status: "held" },
      () => database().update(webhookEndpoints).set({ state: "disabled" }),
    ],
    ["nothing of an endpoint that is enabled again", [], { status: "held" }],
    ["endpoint_failing after six hours without a success", ["endpoint_failing"], failing, () => failingSince(6.1)],
    ["nothing before", [], failing, () => failingSince(5.9)],
    ["nothing of an endpoint that has nothing to get", [], { status: "delivered" }, () => failingSince(9)],
  ])("%s", async (_what, kinds, fields, arrange) => {
    await addDeliveries(endpoint, 1, fields);
    await arrange?.();
    await look();
    expect((await allAlerts()).map(({ kind }) => kind)).toEqual(kinds);
  });
});
