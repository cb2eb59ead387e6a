import { beforeEach, expect, test } from "vitest";
import { database, transaction } from "#db/client.ts";
import { alerts } from "#db/schema/index.ts";
import { partnerId } from "#scripts/test/deliveries.ts";
import { type RaisedAlert, raiseAlert } from "./raise-alert.ts";

const canceled: RaisedAlert = {
  kind: "late_cancel",
  environment: "sandbox",
  partnerId,
  subjectId: "shp_1",
  facts: { status: "in_transit" },
};

const raise = (alert: RaisedAlert = canceled) => transaction((tx) => raiseAlert(tx, alert));
const allAlerts = () => database().select().from(alerts).orderBy(alerts.id);

beforeEach(async () => {
  await database().delete(alerts);
});

test("an alert is raised once per cause and counted when it happens again, also at the same moment", async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => raise()));
  expect(new Set(ids).size).toBe(1);
  await raise({ ...canceled, facts: { status: "out_for_delivery" } });
  expect(await allAlerts()).toMatchObject([
    { id: ids[0], count: 9, cause: "shp_1", facts: { status: "out_for_delivery" }, resolvedAt: null },
  ]);
});

test.each<[string, Partial<RaisedAlert>]>([
  ["subject", { subjectId: "shp_2" }],
  ["environment", { environment: "production" }],
  ["kind", { kind: "blocked_address" }],
  ["named cause", { cause: "shp_1 http_500" }],
])("another %s is another alert", async (_what, difference) => {
  expect(await raise({ ...canceled, ...difference })).not.toBe(await raise());
});

test("once it is resolved the same cause is a new alert", async () => {
  const first = await raise();
  await database().update(alerts).set({ resolvedAt: new Date() });
  expect(await raise()).not.toBe(first);
  expect(await allAlerts()).toMatchObject([{ count: 1 }, { count: 1 }]);
});

test("what is rolled back raised nothing", async () => {
  const work = transaction(async (tx) => {
    await raiseAlert(tx, canceled);
    throw new Error("no");
  });
  await expect(work).rejects.toThrow("no");
  expect(await allAlerts()).toEqual([]);
});
