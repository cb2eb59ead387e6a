import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { judge } from "./chaos/judge.ts";
import { startChaosReceiver } from "./chaos/receiver.ts";
import { openShop } from "./chaos/shop.ts";
import { runToVerdict } from "./run-to-verdict.ts";
import { openSite } from "./site.ts";
import { build, isBuildStale } from "./start/build.ts";
import type { Child } from "./start/child.ts";
import { undoAtEnd } from "./start/undo.ts";
import { startTelling } from "./tell.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    callers: { type: "string", default: "6" },
    "pause-ms": { type: "string", default: "300" },
  },
});
const durationMs = Number(values.minutes) * 60_000;
const KILLS = 10;
const DATABASE_AWAY_MS = 5_000;
/** What is left at the end gets so long. */
const PATIENCE_MS = 300_000;

const say = startTelling();

async function run(): Promise<boolean> {
  if (isBuildStale()) await build({ quiet: true });
  const site = await openSite();
  const { migrateDatabase } = await import("#db/migrate.ts");
  const { closeDatabase, database } = await import("#db/client.ts");
  const { countUnsettled, listChaosClaims, listChaosDeliveries } = await import("#db/chaos-deliveries.ts");
  const { webhookEventTypes } = await import("#lib/domain/event-type.ts");
  const { env } = await import("#lib/env.ts");
  const { makeKey } = await import("./test/api.ts");
  const { addEndpoint } = await import("./test/deliveries.ts");
  await migrateDatabase(env.databaseUrl);
  undoAtEnd(closeDatabase);

  const receiver = await startChaosReceiver();
  undoAtEnd(receiver.close);
  const endpoints = new Map<string, string>();
  for (const path of ["/a", "/b", "/c"])
    endpoints.set(path, await addEndpoint(`${receiver.url}${path}`, { eventTypes: [...webhookEventTypes] }));

  await site.start("web.ts");
  let worker = await site.start("worker.ts");
  let second: Child | null = null;
  const key = await makeKey({ limit: 1_000_000 });
  const shop = openShop({
    ...{ apiUrl: site.apiUrl, key, callers: Number(values.callers), pauseMs: Number(values["pause-ms"]) },
  });
  say("web server and worker run, and the shop is open");

  const inFlight = new Set<string>();
  const killWorker = async () => {
    if (worker.identity) process.kill(worker.identity.pid, "SIGKILL");
    await worker.ended;
    const claims = await listChaosClaims(database());
    for (const claim of claims) inFlight.add(claim);
    say(`kill -9 of the worker, ${claims.length} in flight`);
    await pause(Math.random() * 1_000);
    worker = await site.start("worker.ts");
  };
  const restartDatabase = async () => {
    const before = await listChaosClaims(database());
    await closeDatabase();
    await site.stopDatabase();
    say("Postgres stopped");
    await pause(DATABASE_AWAY_MS);
    await site.startDatabase();
    const after = await listChaosClaims(database());
    for (const claim of [...before, ...after]) inFlight.add(claim);
    say(`Postgres started again, ${after.length} in flight when it went`);
  };
  const toggleSecond = async () => {
    const stopped = second;
    second = stopped ? null : await site.start("worker.ts");
    await stopped?.stop();
    say(stopped ? "the second worker stopped" : "a second worker started");
  };

  /** Each at its share of the time; the kills at a random moment of theirs. */
  const plan = [
    ...Array.from({ length: KILLS }, (_, kill) => ({
      at: (kill + 0.1 + 0.8 * Math.random()) / KILLS,
      act: killWorker,
    })),
    ...[0.25, 0.75].map((at) => ({ at, act: restartDatabase })),
    ...[0.4, 0.6].map((at) => ({ at, act: toggleSecond })),
  ].sort((a, b) => a.at - b.at);
  const openedAt = performance.now();
  for (const { at, act } of plan) {
    await pause(Math.max(0, openedAt + at * durationMs - performance.now()));
    await act();
  }
  await pause(Math.max(0, openedAt + durationMs - performance.now()));
  await shop.stop();
  say("the shop is closed; what is left drains");
  const until = performance.now() + PATIENCE_MS;
  while ((await countUnsettled(database())) > 0 && performance.now() < until) await pause(250);

  const { answered, delivered, lost, duplicated, outOfOrder } = judge({
    answered: shop.answered,
    endpointIds: [...endpoints.values()],
    deliveries: await listChaosDeliveries(database()),
    accepted: receiver.accepted.map(({ path, ...told }) => ({ ...told, endpointId: endpoints.get(path) ?? path })),
  });
  say("everything is settled");
  const statuses = [...shop.statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, calls]) => `${status || "none"}: ${calls}`);
  console.log(`
API answers      ${statuses.join("  ")}  (503 in the envelope: ${shop.enveloped()})
receiver         ${receiver.accepted.length} accepted, ${receiver.failures()} failed on purpose
in flight        ${inFlight.size} at the kills and at the stops of Postgres

answered         ${answered} moves, to ${endpoints.size} endpoints each
delivered        ${delivered}
lost             ${lost.length}
duplicated       ${duplicated}
out of order     ${outOfOrder.length}`);
  for (const one of lost.slice(0, 5)) console.log(`lost: ${one}`);
  for (const one of outOfOrder.slice(0, 5)) console.log(`out of order: ${one}`);
  return lost.length === 0 && outOfOrder.length === 0 && duplicated <= inFlight.size;
}

await runToVerdict(run);
