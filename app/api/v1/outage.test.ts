import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { startWorker, type Worker } from "#lib/webhooks/worker.ts";
import { findBinaries } from "#scripts/embedded-postgres/binaries.ts";
import { createCluster } from "#scripts/embedded-postgres/create-cluster.ts";
import { type Cluster, startCluster } from "#scripts/embedded-postgres/start-cluster.ts";
import { freePort } from "#scripts/free-port.ts";
import { call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { addEndpoint } from "#scripts/test/deliveries.ts";
import { type Receiver, startReceiver } from "#scripts/test/receiver.ts";
import { POST as transition } from "./shipments/[shipmentId]/transitions/route.ts";
import { POST as create } from "./shipments/route.ts";

const folder = mkdtempSync(join(tmpdir(), "pickpack-outage-"));
let start: () => Promise<Cluster>;
let cluster: Cluster;
let worker: Worker;
let shop: Receiver;

// A Postgres of its own, because it is stopped in the middle.
beforeAll(async () => {
  const binaries = findBinaries();
  const port = await freePort();
  createCluster(binaries, join(folder, "postgres"), "test");
  start = () => startCluster(binaries, { folder: join(folder, "postgres"), port });
  cluster = await start();
  process.env.DATABASE_URL = `postgres://pickpack:test@127.0.0.1:${port}/postgres`;
  await migrateDatabase(process.env.DATABASE_URL);
  shop = await startReceiver();
  worker = startWorker({ graceMs: 200 });
});

afterAll(async () => {
  await worker.stop();
  await closeDatabase();
  await cluster.stop();
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

test("503 in the envelope while Postgres is away; the same call succeeds after it, and its event arrives", async () => {
  await addEndpoint(shop.url, { eventTypes: ["shipment.picked_up"] });
  const key = await makeKey();
  const { json: shipment } = await call(create, { key, method: "POST", body: shipmentBody() });
  const move = () =>
    call(transition, {
      ...{ key, method: "POST", path: `/pickpack/v1/shipments/${shipment.id}/transitions` },
      ...{ params: { shipmentId: shipment.id }, body: { to: "picked_up" } },
      headers: { "Idempotency-Key": "over-the-outage" },
    });

  await cluster.stop();
  const refused = await move();
  expect(refused.status).toBe(503);
  expect(refused.json.error).toMatchObject({ type: "unavailable_error", code: "database_unavailable" });
  expect(refused.json.error.request_id).toBe(refused.headers.get("x-request-id"));
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);

  cluster = await start();
  await vi.waitFor(async () => expect((await move()).status).toBe(200), { timeout: 15_000, interval: 200 });
  // Longer than the 20 s after which the worker gives up a claim whose connection died.
  await vi.waitFor(() => expect(shop.received).toHaveLength(1), { timeout: 30_000, interval: 50 });
  expect(JSON.parse(shop.received[0]?.body ?? "").data).toMatchObject({ shipment_id: shipment.id, seq: 1 });
}, 90_000);
