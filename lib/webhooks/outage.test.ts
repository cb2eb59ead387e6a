import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase, pool } from "#db/client.ts";
import { listen } from "#db/listen.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { findBinaries } from "#scripts/embedded-postgres/binaries.ts";
import { createCluster } from "#scripts/embedded-postgres/create-cluster.ts";
import { type Cluster, startCluster } from "#scripts/embedded-postgres/start-cluster.ts";
import { freePort } from "#scripts/free-port.ts";
import { addEndpoint, addShipment, allDeliveries } from "#scripts/test/deliveries.ts";
import { startReceiver } from "#scripts/test/receiver.ts";
import { endProcess, spawnWorker } from "#scripts/test/spawn-worker.ts";

const folder = mkdtempSync(join(tmpdir(), "pickpack-outage-"));
let start: () => Promise<Cluster>;
let cluster: Cluster;

// A Postgres of its own, because it is stopped in the middle.
beforeAll(async () => {
  const binaries = findBinaries();
  const port = await freePort();
  createCluster(binaries, join(folder, "postgres"), "test");
  start = () => startCluster(binaries, { folder: join(folder, "postgres"), port });
  cluster = await start();
  process.env.DATABASE_URL = `postgres://pickpack:test@127.0.0.1:${port}/postgres`;
  await migrateDatabase(process.env.DATABASE_URL);
});

afterAll(async () => {
  await closeDatabase();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("Postgres away for five seconds under load: then everything arrives, in order, without a restart", async () => {
  const receiver = await startReceiver((_call, response) => {
    setTimeout(() => response.end(), 30);
  });
  const endpoints = await Promise.all([1, 2].map((n) => addEndpoint(`${receiver.url}/${n}`, { maxInFlight: 5 })));
  for (let made = 0; made < 30; made++) await addShipment(endpoints, { count: 4 });
  const worker = await spawnWorker("--lease-s", "2", "--deadline-ms", "1500");
  await vi.waitFor(() => expect(receiver.received.length).toBeGreaterThan(40), { timeout: 10_000, interval: 5 });

  const heard: string[] = [];
  const onConnect = vi.fn();
  const listener = listen(["outage"], { onNotification: (_channel, payload) => heard.push(payload), onConnect });
  await vi.waitFor(() => expect(onConnect).toHaveBeenCalledOnce(), 5_000);

  const inFlight = receiver.open.now;
  await closeDatabase();
  await cluster.stop();
  const during = receiver.received.length;
  expect(during).toBeLessThan(240);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  cluster = await start();

  const delivered = async () => (await allDeliveries()).filter(({ status }) => status === "delivered");
  await vi.waitFor(async () => expect(await delivered()).toHaveLength(240), { timeout: 30_000, interval: 200 });
  expect(new Set(receiver.received.map((call) => `${call.path} ${call.headers["webhook-id"]}`)).size).toBe(240);
  // Sent twice is at most what was under way, or waited to be recorded, when the database went.
  expect(receiver.received.length - 240).toBeLessThanOrEqual(10 + inFlight);
  const groups = Object.groupBy(receiver.received, ({ path, body }) => `${path} ${JSON.parse(body).data.shipment_id}`);
  for (const calls of Object.values(groups)) {
    const order = (calls ?? []).map(({ body }) => JSON.parse(body).data.seq);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  }

  await vi.waitFor(() => expect(onConnect).toHaveBeenCalledTimes(2), 5_000);
  await pool()`select pg_notify('outage', 'over')`;
  await vi.waitFor(() => expect(heard).toEqual(["over"]));
  await listener.close();
  expect(await endProcess(worker, "SIGTERM")).toBe(0);
  await receiver.close();
}, 60_000);
