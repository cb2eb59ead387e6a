import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { brokenHttp, sendRaw } from "./fuzz/broken-http.ts";
import { judgeAnswer } from "./fuzz/judge-answer.ts";
import { type FuzzRequest, hostileRequest } from "./fuzz/requests.ts";
import { bytesOf, send, type Target } from "./fuzz/send.ts";
import { freshIds, openTarget } from "./fuzz/target.ts";
import { runToVerdict } from "./run-to-verdict.ts";
import { openSite, type Site } from "./site.ts";
import { build, isBuildStale } from "./start/build.ts";
import { undoAtEnd } from "./start/undo.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    /** Postgres is stopped and started in the middle, once a minute. */
    restart: { type: "boolean", default: false },
  },
});
const FOUND = join(import.meta.dirname, "..", ".test", "fuzz-found.json");
const durationMs = Number(values.minutes) * 60_000;
const BATCH = 400;
const AT_ONCE = 8;
/** What a body may have (contract §3). */
const LARGEST_BYTES = 256 * 1024;
const AWAY_MS = 3_000;
/** After its return, this long until every process has found it. */
const RETURN_MS = 5_000;
const RAW_PATIENCE_MS = 5_000;

const found = new Map<string, FuzzRequest | string>();
const statuses = new Map<number, number>();
let isDatabaseAway = false;
let outages = 0;

const count = (status: number) => {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
};
const note = (what: string, request: FuzzRequest | string) => {
  if (!found.has(what)) console.log(`FOUND ${what}: ${JSON.stringify(request).slice(0, 500)}`);
  if (!found.has(what)) found.set(what, request);
};

async function attack(request: FuzzRequest, target: Target): Promise<void> {
  const [wasAway, outagesBefore] = [isDatabaseAway, outages];
  const isExcused = () => wasAway || isDatabaseAway || outages > outagesBefore;
  try {
    const answer = await send(request, target);
    count(answer.status);
    const wrong = judgeAnswer(answer, isExcused());
    if (wrong) note(`${request.operation}: ${wrong}`, request);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    // Node's own client refuses to write some of it.
    if (code.startsWith("ERR_")) return;
    // Whoever is still sending hears of "too large" as the end of the connection; everybody else was cut off by us.
    const isTooLarge = (bytesOf(request)?.byteLength ?? 0) > LARGEST_BYTES;
    if ((code === "ECONNRESET" || code === "EPIPE") && (isTooLarge || isExcused())) return count(0);
    note(`${request.operation}: ${message}`, request);
  }
}

async function inParallel<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of waiting) await work(one);
    }),
  );
}

async function attackSockets({ apiUrl }: Target): Promise<void> {
  await inParallel(Object.entries(brokenHttp), async ([name, bytes]) => {
    const heard = await sendRaw(apiUrl, bytes, RAW_PATIENCE_MS);
    const wrong = heard === "silence" ? "no answer and no end" : heard === "closed" ? null : judgeAnswer(heard, false);
    if (wrong) note(`broken HTTP, ${name}: ${wrong}`, name);
  });
}

async function restartDatabase(site: Site): Promise<void> {
  const { closeDatabase } = await import("#db/client.ts");
  isDatabaseAway = true;
  outages += 1;
  await closeDatabase();
  await site.stopDatabase();
  await pause(AWAY_MS);
  await site.startDatabase();
  await pause(RETURN_MS);
  isDatabaseAway = false;
}

async function run(): Promise<boolean> {
  if (isBuildStale()) await build({ quiet: true });
  const site = await openSite();
  const { migrateDatabase } = await import("#db/migrate.ts");
  const { closeDatabase, database } = await import("#db/client.ts");
  const { listHalfWritten } = await import("#db/fuzz-invariants.ts");
  const { env } = await import("#lib/env.ts");
  await migrateDatabase(env.databaseUrl);
  undoAtEnd(closeDatabase);
  await site.start("web.ts");
  await site.start("worker.ts");
  const target = await openTarget(site.apiUrl);
  undoAtEnd(target.close);

  const corpus = JSON.parse(readFileSync(join(import.meta.dirname, "fuzz/corpus.json"), "utf8")) as FuzzRequest[];
  console.log(`seed ${values.seed}, ${corpus.length} requests of the corpus first`);
  await inParallel(corpus, (request) => attack(request, target));
  await attackSockets(target);
  const until = performance.now() + durationMs;
  let sent = corpus.length;
  let restarts = 0;
  for (let batch = 0; performance.now() < until; batch++) {
    target.ids = await freshIds(target);
    const requests = fc.sample(hostileRequest(), { seed: Number(values.seed) + batch, numRuns: BATCH });
    const isDue = values.restart && performance.now() > until - durationMs + (restarts + 0.5) * 60_000;
    const restarting = isDue ? restartDatabase(site) : undefined;
    if (isDue) restarts += 1;
    await inParallel(requests, (request) => attack(request, target));
    await restarting;
    sent += requests.length;
  }
  await attackSockets(target);
  for (const what of await listHalfWritten(database(), target.watched)) note(`half written: ${what}`, what);
  const told = [...statuses].sort(([a], [b]) => a - b).map(([status, calls]) => `${status || "cut"}: ${calls}`);
  console.log(`\n${sent} requests, ${restarts} restarts of Postgres\n${told.join("  ")}\n${found.size} found`);
  const kept = [...found.values()].filter((one) => typeof one !== "string");
  if (kept.length > 0) {
    mkdirSync(dirname(FOUND), { recursive: true });
    writeFileSync(FOUND, JSON.stringify(kept, null, 2));
    console.log(`in full, as the corpus has them: ${FOUND}`);
  }
  return found.size === 0;
}

await runToVerdict(run);
