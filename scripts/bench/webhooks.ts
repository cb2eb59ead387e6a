import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hrtime } from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { findBinaries } from "../embedded-postgres/binaries.ts";
import { createCluster } from "../embedded-postgres/create-cluster.ts";
import { startCluster } from "../embedded-postgres/start-cluster.ts";
import { freePort } from "../free-port.ts";
import { startBare, startEngine, startGraphile, startReceiver } from "./webhooks/processes.ts";
import { processorMicros } from "./webhooks/processor-time.ts";

const { values } = parseArgs({
  options: {
    deliveries: { type: "string", default: "30000" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "15" },
    only: { type: "string" },
    parts: { type: "string", default: "20,1,latency" },
  },
});
const parts = new Set(values.parts.split(","));
const deliveries = Number(values.deliveries);
const rounds = Number(values.rounds);
const PER_SECOND = 100;
const IN_FLIGHT = 50;

const folder = mkdtempSync(join(tmpdir(), "pickpack-bench-"));
const binaries = findBinaries();
createCluster(binaries, join(folder, "postgres"), "bench");
const databasePort = await freePort();
const cluster = await startCluster(binaries, { folder: join(folder, "postgres"), port: databasePort });
const postmaster = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
const server = `postgres://pickpack:bench@127.0.0.1:${databasePort}`;
Object.assign(process.env, {
  DATABASE_URL: `${server}/pickpack`,
  PICKPACK_SECRET: "a-secret-for-benches-of-32-characters-or-more",
  WEBHOOK_ALLOW_PRIVATE_NETWORKS: "true",
  LOG_LEVEL: "error",
});

const { ensureDatabase } = await import("#db/database.ts");
const { migrateDatabase } = await import("#db/migrate.ts");
const { closeDatabase, database, transaction } = await import("#db/client.ts");
const { analyze } = await import("#db/bench-tables.ts");
const bench = await import("#db/bench-webhooks.ts");
const { insertDeliveries, notifyDue } = await import("#db/queries/webhook-deliveries.ts");
const { newId } = await import("#lib/ids.ts");
const { addEndpoint, partnerId, signingSecret } = await import("../test/deliveries.ts");
await ensureDatabase(`${server}/postgres`, "pickpack");
await migrateDatabase(`${server}/pickpack`);
await bench.createBenchAttempts(database());
await transaction((tx) => bench.fillBenchEvents(tx, deliveries));

const receiver = await startReceiver(20);
const urls = receiver.ports.map((port) => `http://127.0.0.1:${port}/hook`);
const endpoints: string[] = [];
for (const url of urls) endpoints.push(await addEndpoint(url, { maxInFlight: IN_FLIGHT }));

/** How many of the endpoints take part. */
type Width = 1 | 20;
type Contestant = "PickPack" | "graphile-worker" | "bare undici loop";

/** Has everything waiting before the sender starts, and sends it all. */
const drains: Record<Contestant, (width: Width) => ReturnType<typeof startEngine>> = {
  PickPack: async (width) => {
    await transaction((tx) => bench.fillBenchDeliveries(tx, endpoints.slice(0, width)));
    await analyze(database());
    return startEngine();
  },
  "graphile-worker": async (width) => {
    const concurrency = IN_FLIGHT * width;
    // Its tables are there after its first start.
    const first = await startGraphile({ concurrency, secret: signingSecret });
    await first.stop();
    await transaction((tx) => bench.fillBenchJobs(tx, urls.slice(0, width)));
    await analyze(database());
    return startGraphile({ concurrency, secret: signingSecret });
  },
  "bare undici loop": (width) => startBare({ urls: urls.slice(0, width), count: deliveries, width: IN_FLIGHT }),
};

type Drained = { perSecond: number; senderMicros: number; databaseMicros: number };

async function drain(contestant: Contestant, width: Width): Promise<Drained> {
  await bench.emptyBench(database());
  const drained = receiver.count(deliveries);
  const sender = await drains[contestant](width);
  const [senderBefore, databaseBefore] = [processorMicros(sender.pid), processorMicros(postmaster)];
  const { firstNs, lastNs } = await drained;
  const senderMicros = (processorMicros(sender.pid) - senderBefore) / deliveries;
  await sender.stop();
  const databaseMicros = (processorMicros(postmaster) - databaseBefore) / deliveries;
  const recorded = await bench.countBenchAttempts(database());
  const missing = contestant === "bare undici loop" ? 0 : deliveries - recorded;
  if (missing !== 0) throw new Error(`${contestant}: ${missing} attempts were not recorded`);
  return { perSecond: deliveries / (Number(lastNs - firstNs) / 1e9), senderMicros, databaseMicros };
}

type Latencies = {
  /** Milliseconds, sorted. */
  warm: number[];
  /** The longest of the first second, in which nothing has been planned or compiled yet. */
  coldMs: number;
};

/** From each commit's answer to the receiver, at an even rate, to one endpoint. */
async function latencies(contestant: Exclude<Contestant, "bare undici loop">): Promise<Latencies> {
  await bench.emptyBench(database());
  const [endpointId = ""] = endpoints;
  const [url = ""] = urls;
  const count = PER_SECOND * (1 + Number(values.seconds));
  const sender =
    contestant === "PickPack"
      ? await startEngine()
      : await startGraphile({ concurrency: IN_FLIGHT, secret: signingSecret });
  await pause(1_000);
  const all = receiver.count(count);
  const committed = new Map<string, bigint>();
  const commit = async (number: number) => {
    const eventId = bench.benchEventId(number);
    const deliveryId = newId("dlv");
    await transaction(async (tx) => {
      if (contestant === "graphile-worker")
        return bench.addBenchJob(tx, { deliveryId, eventId, url, body: JSON.stringify({ data: "x".repeat(1_400) }) });
      await insertDeliveries(tx, {
        ...{ environment: "sandbox", partnerId, eventId, eventType: "shipment.in_transit", seq: 1, holdS: 900 },
        ...{ shipmentId: bench.benchShipmentId(number), requestId: "req_bench", createdAt: new Date() },
        endpoints: [{ deliveryId, endpointId, state: "enabled" }],
      });
      notifyDue(tx, "sandbox");
    });
    committed.set(eventId, hrtime.bigint());
  };
  const startedAt = performance.now();
  const commits: Promise<void>[] = [];
  for (let number = 0; number < count; number++) {
    await pause(Math.max(0, startedAt + (number * 1_000) / PER_SECOND - performance.now()));
    commits.push(commit(number));
  }
  await Promise.all(commits);
  await all;
  const ids = await receiver.ids();
  await sender.stop();
  const arrivedAt = new Map(ids.map(([id, atNs]) => [id, BigInt(atNs)]));
  const took = Array.from({ length: count }, (_one, number) => {
    const eventId = bench.benchEventId(number);
    return Number((arrivedAt.get(eventId) ?? 0n) - (committed.get(eventId) ?? 0n)) / 1e6;
  });
  return {
    warm: took.slice(PER_SECOND).sort((a, b) => a - b),
    coldMs: Math.max(...took.slice(0, PER_SECOND)),
  };
}

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
const quantile = (sorted: number[], part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;

async function race(width: Width): Promise<void> {
  console.log(
    `\n${deliveries} deliveries over ${width} endpoint${width === 1 ? "" : "s"}, at most ${IN_FLIGHT} in flight each`,
  );
  const names = (Object.keys(drains) as Contestant[]).filter((name) => !values.only || name === values.only);
  const rates: Record<Contestant, number[]> = { PickPack: [], "graphile-worker": [], "bare undici loop": [] };
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const { perSecond, senderMicros, databaseMicros } = await drain(name, width);
      rates[name].push(perSecond);
      const micros = `processor µs a delivery: sender ${senderMicros.toFixed(0)}, Postgres ${databaseMicros.toFixed(0)}`;
      console.log(`  ${name.padEnd(18)} ${perSecond.toFixed(0).padStart(6)}/s   ${micros}`);
    }
  const ours = median(rates.PickPack);
  console.log(`PickPack ${ours.toFixed(0)}/s, median of ${rounds}:`);
  for (const name of names.filter((one) => one !== "PickPack"))
    console.log(`  ${(ours / median(rates[name])).toFixed(2)} × ${name} (${median(rates[name]).toFixed(0)}/s)`);
}

async function compareLatencies(): Promise<void> {
  console.log(`\ncommit → receiver at ${PER_SECOND} events/s for ${values.seconds} s, to one endpoint`);
  for (const name of ["PickPack", "graphile-worker"] as const) {
    if (values.only && values.only !== name) continue;
    const { warm, coldMs } = await latencies(name);
    const [p50, p99] = [quantile(warm, 0.5).toFixed(1), quantile(warm, 0.99).toFixed(1)];
    console.log(
      `  ${name.padEnd(18)} p50 ${p50} ms  p99 ${p99} ms  (at most ${coldMs.toFixed(0)} ms in the second before)`,
    );
  }
}

try {
  if (parts.has("20")) await race(20);
  if (parts.has("1")) await race(1);
  if (parts.has("latency")) await compareLatencies();
} finally {
  receiver.stop();
  await closeDatabase();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
