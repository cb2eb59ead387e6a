import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { alerts } from "#db/schema/index.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment, partnerId } from "#scripts/test/deliveries.ts";

const blockedAlerts = () => database().select().from(alerts).where(eq(alerts.kind, "blocked_address"));

beforeEach(async () => {
  await database().delete(alerts);
});

test("a blocked address is an alert with the attempt itself, one for each receiver", async () => {
  const inside = await addEndpoint("https://inside.example/hooks", { window: 50 });
  const other = await addEndpoint("https://other.example/", { window: 50 });
  for (let at = 0; at < 3; at++) await addShipment([inside]);
  await addShipment([other]);
  const claims = await claim();
  await finish(
    claims.filter(({ endpointId }) => endpointId === inside),
    { outcome: "blocked" },
  );
  await finish(
    claims.filter(({ endpointId }) => endpointId === other),
    { outcome: "connect" },
  );
  expect(await blockedAlerts()).toMatchObject([
    { subjectId: inside, cause: inside, partnerId, facts: { receiver: "inside.example", outcome: "blocked" } },
  ]);
});

test("an attempt that is no longer ours raises nothing", async () => {
  await addShipment([await addEndpoint("https://inside.example/")]);
  const claims = await claim();
  await finish(claims, { outcome: "connect" });
  expect((await finish(claims, { outcome: "blocked" })).landed).toEqual([]);
  expect(await blockedAlerts()).toEqual([]);
});
