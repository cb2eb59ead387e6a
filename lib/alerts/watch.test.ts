import type { ChildProcess } from "node:child_process";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { database, transaction } from "#db/client.ts";
import { takeWatch } from "#db/queries/alert-causes.ts";
import { alerts, webhookAttempts, webhookDeliveries, workerHeartbeats } from "#db/schema/index.ts";
import { thresholds } from "#lib/services/alerts/find-causes.ts";
import { addEndpoint, addShipment, allDeliveries } from "#scripts/test/deliveries.ts";
import { type Receiver, startReceiver } from "#scripts/test/receiver.ts";
import { endProcess, spawnWorker } from "#scripts/test/spawn-worker.ts";
import { pingHeartbeat } from "./heartbeat.ts";
import { look, startWatch, type Watch } from "./watch.ts";

const soon = { ...thresholds, silentS: 1.5, lateS: 3 };
const watching = { lookMs: 50, sendMs: 50, graceMs: 0, channels: [], thresholds: soon };

const children: ChildProcess[] = [];
const receivers: Receiver[] = [];
const watches: Watch[] = [];

afterEach(async () => {
  for (const watch of watches.splice(0)) await watch.stop();
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null) await endProcess(child, "SIGKILL");
  for (const receiver of receivers.splice(0)) await receiver.close();
});

beforeEach(async () => {
  await database().delete(alerts);
  await database().delete(webhookAttempts);
  await database().delete(webhookDeliveries);
  await database().delete(workerHeartbeats);
});

async function worker(): Promise<ChildProcess> {
  const child = await spawnWorker("--beat-ms", "200");
  children.push(child);
  return child;
}

async function receiver(): Promise<Receiver> {
  const one = await startReceiver();
  receivers.push(one);
  return one;
}

const allAlerts = () => database().select().from(alerts);
const patient = { timeout: 40_000, interval: 100 };

test("a worker killed with -9 raises one alert and ends the sign of life, and the next worker mends both", async () => {
  const outside = await receiver();
  const endpoint = await addEndpoint((await receiver()).url);
  const victim = await worker();
  watches.push(startWatch({ ...watching, pingMs: 100, heartbeatUrl: outside.url }));
  await addShipment([endpoint]);
  await vi.waitFor(async () => expect(await allDeliveries()).toMatchObject([{ status: "delivered" }]), patient);
  await vi.waitFor(() => expect(outside.received.length).toBeGreaterThan(2), patient);
  expect((await allAlerts()).filter(({ resolvedAt }) => resolvedAt === null)).toEqual([]);

  await endProcess(victim, "SIGKILL");
  await database().delete(alerts);
  await addShipment([endpoint], { count: 2 });
  await vi.waitFor(async () => expect(await allAlerts()).toHaveLength(1), patient);
  const [alert] = await allAlerts();
  expect(alert).toMatchObject({ kind: "worker_silent", environment: "sandbox", subjectId: null, resolvedAt: null });
  expect(await pingHeartbeat(outside.url, soon.silentS)).toBe(false);
  const pings = outside.received.length;
  await database().execute(sql`select pg_sleep(0.4)`);
  expect(outside.received).toHaveLength(pings);

  const successor = await worker();
  await vi.waitFor(async () => expect((await allAlerts())[0]?.resolvedAt).not.toBeNull(), patient);
  await vi.waitFor(() => expect(outside.received.length).toBeGreaterThan(pings), patient);

  const striking = (await database().select().from(workerHeartbeats)).length;
  expect(await endProcess(successor, "SIGTERM")).toBe(0);
  // Who is told to end strikes itself off; who was killed could not.
  expect(await database().$count(workerHeartbeats)).toBeLessThan(striking);
}, 120_000);

test("of several web processes one looks at a time", async () => {
  await addShipment([await addEndpoint("http://127.0.0.1:9/")]);
  const silent = { ...thresholds, silentS: 0 };
  await transaction(async (tx) => {
    expect(await takeWatch(tx)).toBeInstanceOf(Date);
    await look(["sandbox"], silent, []);
  });
  expect(await allAlerts()).toEqual([]);
  await look(["sandbox"], silent, []);
  expect(await allAlerts()).toHaveLength(1);
});
