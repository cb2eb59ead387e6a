import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findBinaries } from "../embedded-postgres/binaries.ts";
import { createCluster } from "../embedded-postgres/create-cluster.ts";
import { type Cluster, startCluster } from "../embedded-postgres/start-cluster.ts";
import { freePort } from "../free-port.ts";
import { Refusal } from "../refusal.ts";
import { build, isBuildStale } from "../start/build.ts";
import { fire } from "./load.ts";
import { startPickPack } from "./servers.ts";
import { explaining, logLength, plansSince } from "./size/plans.ts";
import type { Callers } from "./size/shots.ts";

const { values } = parseArgs({
  options: {
    shipments: { type: "string", default: "1000000" },
    few: { type: "string", default: "10000" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "2" },
    concurrency: { type: "string", default: "2" },
    /** Only what begins so, e.g. `list`. */
    only: { type: "string", default: "" },
    /** Where the rows stay, so that the next run need not load them. */
    folder: { type: "string" },
  },
});
const sizes = { few: Number(values.few), many: Number(values.shipments) };
const rounds = Number(values.rounds);
const load = { seconds: Number(values.seconds), concurrency: Number(values.concurrency) };
const goal = 1.5;

const folder = values.folder ?? mkdtempSync(join(tmpdir(), "pickpack-bench-"));
mkdirSync(folder, { recursive: true });
const data = join(folder, "postgres");
/** Written when everything is in. */
const loadedFile = join(folder, "loaded.json");
const binaries = findBinaries();
const databasePort = await freePort();
const server = `postgres://pickpack:bench@127.0.0.1:${databasePort}`;
const environment = {
  DATABASE_URL: `${server}/many`,
  PICKPACK_SECRET: "a-secret-for-benches-of-32-characters-or-more",
  LOG_LEVEL: "warn",
};
Object.assign(process.env, environment);
/** What is loaded may be lost in a crash; what is measured runs with Postgres's defaults. */
const hurried = {
  fsync: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  autovacuum: "off",
};

const { cloneDatabase, ensureDatabase } = await import("#db/database.ts");
const { migrateDatabase } = await import("#db/migrate.ts");
const { closeDatabase, database, transaction } = await import("#db/client.ts");
const { fillShipments, settle } = await import("#db/bench-shipments.ts");
const { shotsOf } = await import("./size/shots.ts");
const { makeKey } = await import("../test/api.ts");
const { addEndpoint } = await import("../test/deliveries.ts");
const { signInAs } = await import("../test/sign-in-as.ts");

type Loaded = { callers: Callers; now: string; sizes: typeof sizes };

let cluster: Cluster | undefined;

async function stopCluster(): Promise<void> {
  await closeDatabase();
  await cluster?.stop();
  cluster = undefined;
}

/** Fills the database of few, copies it, and gives the copy its longer history. */
async function fill(): Promise<Loaded> {
  const now = new Date();
  createCluster(binaries, data, "bench");
  cluster = await startCluster(binaries, {
    folder: data,
    port: databasePort,
    settings: { ...hurried, max_wal_size: "8GB", shared_buffers: "1GB" },
  });
  const startedAt = Date.now();
  await ensureDatabase(`${server}/postgres`, "many");
  await migrateDatabase(environment.DATABASE_URL);
  const endpointId = await addEndpoint("https://shop.mn/webhooks");
  const callers = { key: await makeKey({ limit: 2_000_000_000 }), session: (await signInAs("dispatcher")).headers };
  await transaction((tx) => fillShipments(tx, { from: 0, to: sizes.few, now, endpointId }));
  await settle(database());
  await closeDatabase();
  await cloneDatabase(`${server}/postgres`, "many", "few");
  await transaction((tx) => fillShipments(tx, { from: sizes.few, to: sizes.many, now, endpointId }));
  const size = await settle(database());
  await stopCluster();
  console.log(`${sizes.many} shipments, ${size}: loaded in ${Math.round((Date.now() - startedAt) / 1_000)} s`);
  return { callers, now: now.toISOString(), sizes };
}

async function loaded(): Promise<Loaded> {
  if (!existsSync(loadedFile)) writeFileSync(loadedFile, JSON.stringify(await fill()));
  const known = JSON.parse(readFileSync(loadedFile, "utf8")) as Loaded;
  if (known.sizes.few === sizes.few && known.sizes.many === sizes.many) return known;
  throw new Refusal(
    `${folder} holds ${known.sizes.many} and ${known.sizes.few} shipments: ask for those, or name another.`,
  );
}

const middle = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
const shown = (ms: number) => ms.toFixed(1).padStart(7);

try {
  if (isBuildStale()) await build({ quiet: true });
  const { callers, ...since } = await loaded();
  const now = new Date(since.now);
  cluster = await startCluster(binaries, { folder: data, port: databasePort });
  const [few, many, explained] = await Promise.all(
    ["few", "many", `many?${explaining}`].map(async (name) =>
      startPickPack(await freePort(), { ...environment, DATABASE_URL: `${server}/${name}` }),
    ),
  );
  if (!few || !many || !explained) throw new Error("The servers did not start.");
  const shots = { few: shotsOf(callers, sizes.few, now), many: shotsOf(callers, sizes.many, now) };
  const kinds = Object.keys(shots.many).filter((kind) => kind.startsWith(values.only));

  console.log("\nWhat Postgres does at the larger size:");
  for (const kind of kinds) {
    const shot = shots.many[kind];
    if (!shot) continue;
    // Statements are planned anew for their values until they have been carried out five times.
    await fire(explained.origin, { concurrency: 1, seconds: 0.3, shot });
    const before = logLength(`${data}.log`);
    await fire(explained.origin, { concurrency: 1, seconds: 0.001, shot });
    console.log(`\n${kind}\n${plansSince(`${data}.log`, before).join("\n")}`);
  }
  await explained.stop();

  type Taken = { p50Ms: number; p99Ms: number };
  const taken = new Map(kinds.map((kind) => [kind, { few: [], many: [] } as Record<"few" | "many", Taken[]>]));
  for (let round = 0; round < rounds; round++)
    for (const [kind, of] of taken)
      for (const size of round % 2 === 0 ? (["few", "many"] as const) : (["many", "few"] as const)) {
        const shot = shots[size][kind];
        if (!shot) continue;
        of[size].push(await fire({ few, many }[size].origin, { ...load, shot }));
      }

  console.log(`\n${"p50 and p99, middle of the rounds".padEnd(36)}at ${sizes.few}, at ${sizes.many}, ratios`);
  let missed = 0;
  for (const [kind, of] of taken) {
    const ratioOf = (one: keyof Taken) =>
      middle(of.many.map((round, at) => round[one] / (of.few[at]?.[one] ?? Number.NaN)));
    const ratio = ratioOf("p99Ms");
    if (!(ratio <= goal)) missed++;
    const columns = (["few", "many"] as const).map((size) =>
      (["p50Ms", "p99Ms"] as const).map((one) => shown(middle(of[size].map((round) => round[one])))).join(" "),
    );
    console.log(`${kind.padEnd(34)} ${columns.join("  ")} ms   ${ratioOf("p50Ms").toFixed(2)}  ${ratio.toFixed(2)} ×`);
  }
  console.log(`\n${missed === 0 ? "All" : `${kinds.length - missed} of ${kinds.length}`} within ${goal} ×.`);
  process.exitCode = missed === 0 ? 0 : 1;
  await Promise.all([few.stop(), many.stop()]);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await stopCluster();
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}
