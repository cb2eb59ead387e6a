import { join, relative } from "node:path";
import { waitForEnd } from "../process-identity.ts";
import { startEmbeddedDatabase } from "./embedded-database.ts";
import { takeInstanceLock } from "./instance-lock.ts";
import { keptSecrets } from "./kept-secrets.ts";
import { readRunningFile } from "./running-file.ts";
import type { Settings } from "./settings.ts";
import { step } from "./steps.ts";
import { undoAtEnd, whenEnding } from "./undo.ts";

/** What children of a killed launcher get to finish before they are ended. */
const ORPHAN_DEADLINE_MS = 10_000;

/** Makes sure that nobody else runs on the data folder: neither another launcher nor what a killed one left behind. */
export async function claimDataFolder({ dataDir, embedded }: Settings): Promise<void> {
  if (!embedded) return;
  const lock = await takeInstanceLock(dataDir);
  undoAtEnd(lock.release);
  whenEnding(lock.markEnding);
  const orphans = readRunningFile(dataDir)?.children ?? [];
  await Promise.all(orphans.map((orphan) => waitForEnd(orphan, ORPHAN_DEADLINE_MS)));
}

/** The database to run on: the one of DATABASE_URL, or the embedded one, started. */
export async function openDatabase({
  dataDir,
  embedded,
  environment,
}: Settings): Promise<{ url: string; secret: string }> {
  if (!embedded) return { url: environment.databaseUrl, secret: environment.secret };
  return step("Starting Postgres", async () => {
    const secrets = keptSecrets(dataDir);
    const database = await startEmbeddedDatabase(dataDir, secrets);
    undoAtEnd(database.stop);
    const near = relative(process.cwd(), dataDir);
    const folder = near.startsWith("..") ? dataDir : near;
    return {
      done: `Postgres ${database.version} ${database.created ? "created" : "started"} in ${join(folder, "postgres")}`,
      result: { url: database.url, secret: process.env.PICKPACK_SECRET || secrets.secret },
    };
  });
}
