import { parseArgs } from "node:util";
import { startBenchCluster } from "./bench-cluster.ts";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    endpoints: { type: "string", default: "220" },
    times: { type: "string", default: "50" },
    plan: { type: "boolean", default: false },
  },
});
const rows = Number(values.rows);
const times = Number(values.times);

const { environment, adminUrl, remove } = await startBenchCluster();

const { ensureDatabase } = await import("#db/database.ts");
const { migrateDatabase } = await import("#db/migrate.ts");
const { closeDatabase, database, together, transaction } = await import("#db/client.ts");
const { analyze } = await import("#db/bench-tables.ts");
const { explainClaim, fillDeliveries } = await import("#db/bench-deliveries.ts");
const { claimDeliveries } = await import("#db/queries/webhook-claims.ts");
const { staffScope } = await import("#lib/domain/scope.ts");
const { readingContext } = await import("#lib/services/reading-context.ts");
const { showEndpoints } = await import("#lib/services/webhook-endpoints/show-endpoints.ts");
const { countOpenDeadLetters, listDeadGroups } = await import("#lib/services/webhooks/dead-letters.ts");
const { findDeliveries } = await import("#lib/services/webhooks/find-deliveries.ts");
const { settleBacklogs } = await import("#lib/webhooks/upkeep/settle-backlogs.ts");
const { addEndpoint } = await import("../test/deliveries.ts");

async function measure(what: string, work: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let round = 0; round < times; round++) {
    const startedAt = performance.now();
    await work();
    took.push(performance.now() - startedAt);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => (took[Math.ceil(times * share) - 1] ?? 0).toFixed(1);
  console.log(`${what.padEnd(36)} ${times} times  p50 ${at(0.5)} ms  p99 ${at(0.99)} ms`);
}

try {
  await ensureDatabase(adminUrl, "pickpack");
  await migrateDatabase(environment.DATABASE_URL);
  const endpoints: string[] = [];
  for (let made = 0; made < Number(values.endpoints); made++)
    endpoints.push(await addEndpoint("https://shop.mn/webhooks", { window: 50 }));
  endpoints.push(await addEndpoint("https://shop.mn/webhooks", { state: "disabled" }));
  const startedAt = Date.now();
  await transaction((tx) => fillDeliveries(tx, rows, endpoints));
  await analyze(database());
  console.log(
    `${rows} deliveries to ${endpoints.length} endpoints: loaded in ${Math.round((Date.now() - startedAt) / 1_000)} s`,
  );

  const limits = { environment: "sandbox", leaseS: 15, free: 100 } as const;
  const plan = await transaction((tx) => explainClaim(tx, limits));
  console.log(values.plan ? plan.join("\n") : plan.filter((line) => /Time:|Scan/.test(line)).join("\n"));
  await measure("a claim of up to 100", () => together((tx) => claimDeliveries(tx, limits)));
  await measure("settling backlogs, nothing to do", () => settleBacklogs(900));

  const ctx = readingContext({ scope: staffScope("sandbox"), actor: { type: "system", id: null, name: "bench" } });
  await measure("the newest page of the log", () => findDeliveries(ctx, { limit: 50 }));
  await measure("the newest page of the dead", () => findDeliveries(ctx, { limit: 50, status: "dead" }));
  await measure("dead letters by endpoint and error", () => listDeadGroups(ctx));
  await measure("dead letters counted", () => countOpenDeadLetters(ctx));
  await measure("every endpoint with its counts", () => showEndpoints(ctx));
} finally {
  await closeDatabase();
  await remove();
}
