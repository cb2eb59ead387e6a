import { beforeEach, expect, test } from "vitest";
import { pool } from "#db/client.ts";
import { asPerson } from "#scripts/test/as-person.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment, allDeliveries } from "#scripts/test/deliveries.ts";
import { retryDelivery } from "../webhooks/retry-delivery.ts";
import { advanceRecoveries } from "./advance-recoveries.ts";
import { showRecovery } from "./show-recovery.ts";
import { planEndpointRecovery, startRecovery } from "./start-recovery.ts";
import { stopRecovery } from "./stop-recovery.ts";

beforeEach(async () => {
  await pool()`truncate webhook_attempts, webhook_deliveries, webhook_recoveries cascade`;
});

const since = new Date(Date.now() - 3_600_000);
const failed = { outcome: "http_5xx", statusCode: 503 } as const;

/** An endpoint that gives up at the first failure, with so many dead shipments of two events each. */
async function deadEndpoint(shipments: number): Promise<string> {
  const id = await addEndpoint("http://127.0.0.1:9/", { window: 50, schedule: [] });
  for (let made = 0; made < shipments; made++) await addShipment([id], { count: 2 });
  for (let turn = 0; turn < 2; turn++) await finish(await claim(), failed);
  expect((await allDeliveries()).every(({ status }) => status === "dead")).toBe(true);
  return id;
}

const terms = (endpointId: string, cap = 10_000) => ({ endpointId, since, only: null, cap });
const start = (endpointId: string, cap?: number) => asPerson((ctx) => startRecovery(ctx, terms(endpointId, cap)));
const show = (id: string) => asPerson((ctx) => showRecovery(ctx, id));

test("a dry run counts and changes nothing; what succeeded later is told and left out", async () => {
  const id = await deadEndpoint(2);
  const [one] = await allDeliveries();
  await asPerson((ctx) => retryDelivery(ctx, { deliveryId: one?.id ?? "" }));
  await finish(await claim(), { statusCode: 200 });
  const plan = await asPerson((ctx) => planEndpointRecovery(ctx, terms(id, 2)));
  expect(plan).toEqual({ dead: 3, retrying: 0, held: 0, later_succeeded: 1, to_send: 2, cap: 2, more: false });
  expect(await claim()).toEqual([]);
});

test("everything is sent again, of one shipment one after the other, and the end is written down", async () => {
  const id = await deadEndpoint(3);
  const { id: recovery, total } = await start(id);
  expect(total).toBe(6);
  await expect(start(id)).rejects.toMatchObject({ code: "invalid_transition" });
  expect(await advanceRecoveries()).toBe(3);
  expect(await advanceRecoveries()).toBe(0);
  const first = await claim();
  expect(first.map(({ settled }) => settled)).toEqual([true, true, true]);
  await finish(first, { statusCode: 200 });
  expect(await advanceRecoveries()).toBe(3);
  expect(await show(recovery)).toMatchObject({ state: "running", released: 6, delivered: 3, waiting: 3 });
  const [again, ...others] = await claim();
  if (!again) throw new Error("three should be in flight");
  await finish([again], failed);
  await finish(others, { statusCode: 200 });
  await advanceRecoveries();
  expect(await show(recovery)).toMatchObject({ state: "done", released: 6, delivered: 5, failed: 1 });
  expect((await allDeliveries()).filter(({ status }) => status === "dead")).toHaveLength(1);
  const audit = await pool()`select action from audit_log where subject_id = ${recovery}`;
  expect(audit).toMatchObject([{ action: "webhook_recovery.started" }]);
});

test("no more than its cap is sent, and no more than a hundred are due at once", async () => {
  const id = await deadEndpoint(0);
  for (let made = 0; made < 120; made++) await addShipment([id]);
  await pool()`update webhook_deliveries set status = 'dead', attempts = 1, last_outcome = 'timeout'`;
  const { id: recovery } = await start(id, 110);
  expect([await advanceRecoveries(), await advanceRecoveries()]).toEqual([100, 0]);
  // As if all of them had been delivered.
  await pool()`update webhook_deliveries set status = 'delivered', manual = false where recovery_id = ${recovery}`;
  expect(await advanceRecoveries()).toBe(10);
}, 60_000);

test("a stopped one makes nothing more due", async () => {
  const id = await deadEndpoint(2);
  const { id: recovery } = await start(id);
  expect(await advanceRecoveries()).toBe(2);
  await asPerson((ctx) => stopRecovery(ctx, recovery));
  await finish(await claim(), { statusCode: 200 });
  expect(await advanceRecoveries()).toBe(0);
  expect(await show(recovery)).toMatchObject({ state: "stopped", stopped_by: "Bat", released: 2 });
  await expect(asPerson((ctx) => stopRecovery(ctx, recovery))).rejects.toMatchObject({ code: "invalid_transition" });
});

test("only a group's, when one is named; what waits for a retry goes too when none is", async () => {
  const id = await deadEndpoint(1);
  await pool()`update webhook_deliveries set last_status_code = 500 where seq = 2`;
  const only = { outcome: "http_5xx" as const, statusCode: 500, receiverCode: null };
  const { total } = await asPerson((ctx) => startRecovery(ctx, { ...terms(id), only }));
  expect(total).toBe(1);
  await pool()`delete from webhook_recoveries`;
  await pool()`update webhook_deliveries set status = 'pending', due_at = now() + interval '1 hour' where seq = 1`;
  expect((await start(id)).total).toBe(2);
  expect(await advanceRecoveries()).toBe(1);
  expect(await allDeliveries()).toMatchObject([
    { seq: 1, status: "pending", manual: true, settledAs: null },
    { seq: 2, status: "dead" },
  ]);
});
