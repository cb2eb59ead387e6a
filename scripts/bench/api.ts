import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findBinaries } from "../embedded-postgres/binaries.ts";
import { createCluster } from "../embedded-postgres/create-cluster.ts";
import { startCluster } from "../embedded-postgres/start-cluster.ts";
import { freePort } from "../free-port.ts";
import { build, isBuildStale } from "../start/build.ts";
import { fire, type Measured, median, type Shot } from "./load.ts";
import { processorTimeMs } from "./processor-time.ts";
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
const [pickpack, bare] = [
  await startPickPack(await freePort(), environment),
  await startBare(await freePort(), environment),
];

const body = () => JSON.stringify(shipmentBody({ metadata: { cart: "A-1", lines: [1, 2, 3] } }));
const json = { "content-type": "application/json" };
const bareShot = (path: string) => (): Shot => ({ path, headers: json, body: body() });

/** Ours, and the two floors it is measured against. */
const contestants = {
  "POST /shipments": {
    server: pickpack,
    shot: () => ({
      path: "/pickpack/v1/shipments",
      headers: { ...json, "x-secret-key": key, "idempotency-key": crypto.randomUUID() },
      body: body(),
    }),
  },
  "three inserts": { server: bare, shot: bareShot("/three-inserts") },
  "in one transaction": { server: bare, shot: bareShot("/one-transaction") },
};
type Contestant = keyof typeof contestants;

const names = Object.keys(contestants) as Contestant[];
/** With the processor time a request took of the web process and of Postgres. */
type Costed = Measured & { webMs: number; databaseMs: number };
const measured = new Map<Contestant, Costed[]>(names.map((name) => [name, []]));
const postmaster = Number.parseInt(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8"), 10);

async function run(name: Contestant): Promise<Costed> {
  const { server, shot } = contestants[name];
  const spent = () => [processorTimeMs(server.pid), processorTimeMs(postmaster)] as const;
  const [webBefore, databaseBefore] = spent();
  const one = await fire(server.origin, { ...load, shot });
  const [web, database] = spent();
  return { ...one, webMs: (web - webBefore) / one.requests, databaseMs: (database - databaseBefore) / one.requests };
}

for (const name of names) await run(name);
// A fresh table has no statistics, and Postgres checks references by whatever index comes first; a running system has.
await analyze(database());
for (let round = 0; round < rounds; round++)
  for (const name of round % 2 === 0 ? names : names.toReversed()) {
    const one = await run(name);
    measured.get(name)?.push(one);
    const { perSecond, p50Ms, p99Ms, webMs, databaseMs } = one;
    console.log(
      `${name.padEnd(18)} ${perSecond.toFixed(0)}/s  p50 ${p50Ms.toFixed(1)} ms  p99 ${p99Ms.toFixed(1)} ms  ` +
        `processor: web ${webMs.toFixed(2)} ms, Postgres ${databaseMs.toFixed(2)} ms`,
    );
  }

const result = (name: Contestant) => median(measured.get(name) ?? []);
const ours = result("POST /shipments");
const cost = ({ webMs, databaseMs }: Costed) =>
  `processor time a request: web ${webMs.toFixed(2)} ms, Postgres ${databaseMs.toFixed(2)} ms`;
console.log(`\nPOST /shipments against a bare Next route, medians of ${rounds} rounds:`);
console.log(`${"POST /shipments".padEnd(18)} ${ours.perSecond.toFixed(0)}/s  ${cost(ours)}`);
for (const floor of ["three inserts", "in one transaction"] as const) {
  const theirs = result(floor);
  const times = (of: "perSecond" | "p50Ms" | "p99Ms") => `${(ours[of] / theirs[of]).toFixed(2)} ×`;
  console.log(`${floor.padEnd(18)} ${theirs.perSecond.toFixed(0)}/s  ${cost(theirs)}`);
  console.log(`${"".padEnd(18)} throughput ${times("perSecond")}  p50 ${times("p50Ms")}  p99 ${times("p99Ms")}`);
}

await Promise.all([pickpack.stop(), bare.stop(), closeDatabase()]);
await cluster.stop();
rmSync(folder, { recursive: true, force: true });
