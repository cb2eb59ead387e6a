import { beforeEach, describe, expect, test } from "vitest";
import { pool } from "#db/client.ts";
import { reapLeases } from "#lib/webhooks/upkeep/reap-leases.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment, allAttempts, allDeliveries } from "#scripts/test/deliveries.ts";

beforeEach(async () => {
  await pool()`truncate webhook_attempts, webhook_deliveries cascade`;
});

const endpoint = (fields = {}) => addEndpoint("http://127.0.0.1:9/", { window: 50, ...fields });
const loseLeases = () =>
  pool()`update webhook_deliveries set lease_until = now() - interval '1 s' where status = 'sending'`;

describe("a worker that comes back after its lease", () => {
  test("cannot complete the row, whatever it brings", async () => {
    await addShipment([await endpoint()]);
    const claims = await claim();
    await loseLeases();
    expect((await finish(claims, { statusCode: 200 })).landed).toEqual([]);
    expect(await allDeliveries()).toMatchObject([{ status: "sending", attempts: 1 }]);
    expect(await allAttempts()).toEqual([]);
  });

  test("cannot complete the row that another one has claimed since, and the other can", async () => {
    const { deliveryIds } = await addShipment([await endpoint()]);
    const stale = await claim();
    await loseLeases();
    expect(await reapLeases("reaper", 900)).toBe(1);
    const fresh = await claim();
    expect((await finish(stale, { outcome: "http_5xx", statusCode: 500 })).landed).toEqual([]);
    expect((await finish(fresh, { statusCode: 200 })).landed).toEqual(deliveryIds);
    expect(await allDeliveries()).toMatchObject([{ status: "delivered", attempts: 2 }]);
  });

  test("does not keep the others of its batch from landing", async () => {
    const id = await endpoint();
    for (let made = 0; made < 3; made++) await addShipment([id]);
    const claims = await claim();
    await pool()`update webhook_deliveries set claim_id = gen_random_uuid() where id = ${claims[1]?.id ?? ""}`;
    expect((await finish(claims, { statusCode: 200 })).landed.sort()).toEqual([claims[0]?.id, claims[2]?.id].sort());
  });
});

test("an expired lease returns as due now, with an attempt worker_lost, and its followers know their turn", async () => {
  await addShipment([await endpoint()], { count: 2 });
  const [lost] = await claim();
  expect(await reapLeases("reaper", 900)).toBe(0);
  await loseLeases();
  expect(await reapLeases("reaper", 900)).toBe(1);
  const [head, follower] = await allDeliveries();
  expect(head).toMatchObject({ status: "pending", claimId: null, lastOutcome: "worker_lost", attempts: 1 });
  expect(head?.dueAt.getTime()).toBeLessThanOrEqual(Date.now() + 50);
  expect(follower?.dueAt.getTime()).toBe((lost?.firstAttemptAt.getTime() ?? 0) + 900_000);
  expect(await allAttempts()).toMatchObject([
    { number: 1, outcome: "worker_lost", workerId: "reaper", statusCode: null },
  ]);
});

test("a failed attempt is recorded with what was seen, and the delivery waits for its next slot", async () => {
  await addShipment([await endpoint()]);
  const [one] = await claim();
  if (!one) throw new Error("one should be in flight");
  const seen = { responseBody: "нүүр", responseHeaders: { a: "b" }, receiverCode: "down", receiverRequestId: "req_x" };
  await finish([one], { outcome: "http_5xx", statusCode: 503, record: seen });
  expect(await allAttempts()).toMatchObject([{ number: 1, outcome: "http_5xx", statusCode: 503, ...seen }]);
  const [row] = await allDeliveries();
  expect(row).toMatchObject({ status: "pending", lastOutcome: "http_5xx", lastStatusCode: 503, settledAt: null });
  const waitMs = (row?.dueAt.getTime() ?? 0) - one.firstAttemptAt.getTime();
  expect(waitMs).toBeGreaterThanOrEqual(60_000);
  expect(waitMs).toBeLessThanOrEqual(63_000);
});

describe("a settled delivery that a person sends again in vain is what it was", () => {
  const again = () =>
    pool()`update webhook_deliveries set settled_as = status, status = 'pending', manual = true, due_at = now()`;

  test("delivered", async () => {
    await addShipment([await endpoint()]);
    await finish(await claim(), { statusCode: 200 });
    for (const outcome of ["http_5xx", "timeout"] as const) {
      await again();
      await finish(await claim(), { outcome });
      expect(await allDeliveries()).toMatchObject([{ status: "delivered", manual: false, lastOutcome: outcome }]);
    }
    expect((await allAttempts()).map(({ trigger }) => trigger)).toEqual(["schedule", "manual", "manual"]);
  });

  test("dead, and delivered when it succeeds", async () => {
    await addShipment([await endpoint({ schedule: [] })]);
    await finish(await claim(), { outcome: "http_5xx" });
    expect(await allDeliveries()).toMatchObject([{ status: "dead" }]);
    await again();
    await finish(await claim(), { outcome: "http_5xx" });
    expect(await allDeliveries()).toMatchObject([{ status: "dead" }]);
    await again();
    await finish(await claim(), { statusCode: 200 });
    expect(await allDeliveries()).toMatchObject([{ status: "delivered", attempts: 3 }]);
  });
});

test("says where something is due when it has landed, the followers it released among it", async () => {
  await addShipment([await endpoint()], { count: 2 });
  const due: string[][] = [];
  for (let turn = 0; turn < 2; turn++) due.push((await finish(await claim(), { statusCode: 200 })).due);
  expect(due).toEqual([["sandbox"], []]);
});
