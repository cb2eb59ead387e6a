import { parseArgs } from "node:util";
import { startBenchCluster } from "./bench-cluster.ts";

const { values } = parseArgs({
  options: { requests: { type: "string", default: "1000000" }, times: { type: "string", default: "200" } },
});
const requests = Number(values.requests);
const times = Number(values.times);

const { environment, adminUrl, remove } = await startBenchCluster();

const { ensureDatabase } = await import("#db/database.ts");
const { migrateDatabase } = await import("#db/migrate.ts");
const { closeDatabase, database, transaction } = await import("#db/client.ts");
const { analyze } = await import("#db/bench-tables.ts");
const { benchRequestId, fillTraces } = await import("#db/bench-traces.ts");
const { staffScope } = await import("#lib/domain/scope.ts");
const { readingContext } = await import("#lib/services/reading-context.ts");
const { findRequests } = await import("#lib/services/requests/find-requests.ts");
const { groupErrors } = await import("#lib/services/requests/group-errors.ts");
const { showTrace } = await import("#lib/services/requests/show-trace.ts");
const { addEndpoint } = await import("../test/deliveries.ts");

async function measure(what: string, rounds: number, work: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now();
    JSON.stringify(await work());
    took.push(performance.now() - startedAt);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => (took[Math.ceil(rounds * share) - 1] ?? 0).toFixed(1);
  console.log(`${what.padEnd(28)} ${rounds} times  p50 ${at(0.5)} ms  p99 ${at(0.99)} ms`);
}

try {
  await ensureDatabase(adminUrl, "pickpack");
  await migrateDatabase(environment.DATABASE_URL);
  const endpointId = await addEndpoint("https://shop.mn/webhooks");
  const startedAt = Date.now();
  const events = await transaction((tx) => fillTraces(tx, requests, endpointId));
  await analyze(database());
  const seconds = Math.round((Date.now() - startedAt) / 1_000);
  console.log(`${requests} requests, as many attempts, ${events} events and deliveries: loaded in ${seconds} s`);

  const ctx = readingContext({ scope: staffScope("sandbox"), actor: { type: "system", id: null, name: "bench" } });
  const some = () => benchRequestId(Math.floor(Math.random() * events));
  const sample = await showTrace(ctx, { requestId: some() });
  if (sample.deliveries[0]?.history.length !== 5) throw new Error("The rows do not make traces.");
  await measure("a trace of 5 attempts", times, () => showTrace(ctx, { requestId: some() }));
  await measure("the newest page of the log", times / 10, () => findRequests(ctx, { limit: 50 }));
  await measure("errors by code and route", times / 10, () => groupErrors(ctx));
} finally {
  await closeDatabase();
  await remove();
}
