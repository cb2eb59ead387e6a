import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findBinaries } from "../embedded-postgres/binaries.ts";
import { createCluster } from "../embedded-postgres/create-cluster.ts";
import { startCluster } from "../embedded-postgres/start-cluster.ts";
import { freePort } from "../free-port.ts";
import { build, isBuildStale } from "../start/build.ts";
import { fire, type Measured, median, type Shot } from "./load.ts";
import { startBare, startPickPack } from "./servers.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "5" },
    concurrency: { type: "string", default: "16" },
  },
});
const rounds = Number(values.rounds);
const load = { seconds: Number(values.seconds), concurrency: Number(values.concurrency) };

const folder = mkdtempSync(join(tmpdir(), "pickpack-bench-"));
const binaries = findBinaries();
createCluster(binaries, join(folder, "postgres"), "bench");
const databasePort = await freePort();
const cluster = await startCluster(binaries, { folder: join(folder, "postgres"), port: databasePort });
const environment = {
  DATABASE_URL: `postgres://pickpack:bench@127.0.0.1:${databasePort}/pickpack`,
  PICKPACK_SECRET: "a-secret-for-benches-of-32-characters-or-more",
  LOG_LEVEL: "warn",
};
Object.assign(process.env, environment);

const { ensureDatabase } = await import("#db/database.ts");
const { migrateDatabase } = await import("#db/migrate.ts");
const { closeDatabase, database } = await import("#db/client.ts");
const { analyze, createBareTables } = await import("#db/bench-tables.ts");
const { makeKey, shipmentBody } = await import("../test/api.ts");
await ensureDatabase(`postgres://pickpack:bench@127.0.0.1:${databasePort}/postgres`, "pickpack");
await migrateDatabase(environment.DATABASE_URL);
await createBareTables(database());
const key = await makeKey({ limit: 2_000_000_000 });

if (isBuildStale()) await build({ quiet: true });
const servers = {
  pickpack: await startPickPack(await freePort(), environment),
  bare: await startBare(await freePort(), environment),
};

const json = { "content-type": "application/json" };
const shots: Record<keyof typeof servers, () => Shot> = {
  pickpack: () => ({
    path: "/pickpack/v1/shipments",
    headers: { ...json, "x-secret-key": key, "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify(shipmentBody({ metadata: { cart: "A-1", lines: [1, 2, 3] } })),
  }),
  bare: () => ({
    path: "/bare",
    headers: json,
    body: JSON.stringify(shipmentBody({ metadata: { cart: "A-1", lines: [1, 2, 3] } })),
  }),
};

const measured: Record<keyof typeof servers, Measured[]> = { pickpack: [], bare: [] };
const names = ["bare", "pickpack"] as const;
for (const name of names) await fire(servers[name].origin, { ...load, shot: shots[name] });
// A fresh table has no statistics, and Postgres checks references by whatever index comes first; a running system has.
await analyze(database());
for (let round = 0; round < rounds; round++)
  for (const name of round % 2 === 0 ? names : names.toReversed()) {
    const one = await fire(servers[name].origin, { ...load, shot: shots[name] });
    measured[name].push(one);
    console.log(
      `${name.padEnd(9)} ${one.perSecond.toFixed(0)}/s  p50 ${one.p50Ms.toFixed(1)} ms  p99 ${one.p99Ms.toFixed(1)} ms`,
    );
  }

const [ours, floor] = [median(measured.pickpack), median(measured.bare)];
console.log(`\nPOST /shipments against a bare Next route with three inserts, medians of ${rounds} rounds:`);
console.log(
  `throughput ${(ours.perSecond / floor.perSecond).toFixed(2)} ×  p50 ${(ours.p50Ms / floor.p50Ms).toFixed(2)} ×  p99 ${(ours.p99Ms / floor.p99Ms).toFixed(2)} ×`,
);

await Promise.all([servers.pickpack.stop(), servers.bare.stop(), closeDatabase()]);
await cluster.stop();
rmSync(folder, { recursive: true, force: true });
