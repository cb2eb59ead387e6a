import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { identify, isAlive, type ProcessIdentity } from "../process-identity.ts";
import { Refusal } from "../refusal.ts";

type Holder = ProcessIdentity & { ending: boolean };

export type InstanceLock = {
  /** Tells who comes next that it is worth waiting. */
  markEnding: () => void;
  release: () => void;
};

/** A holder whose terminal was closed needs a moment to notice that it has to end. */
const NOTICE_MS = 1_500;
/** What a holder that ends may take. */
const ENDING_MS = 12_000;

/**
 * Makes this process the only one that runs the database of a data folder. A lock whose process has died is taken over;
 * one whose process is ending is waited for.
 *
 * @throws Refusal when another process has it.
 */
export async function takeInstanceLock(dataDir: string): Promise<InstanceLock> {
  const file = join(dataDir, "lock");
  const startedAt = Date.now();
  for (;;) {
    const lock = tryLock(file);
    if (lock) return lock;
    const holder = readHolder(file);
    if (!holder || !isAlive(holder)) {
      rmSync(file, { force: true });
      continue;
    }
    if (Date.now() - startedAt > (holder.ending ? ENDING_MS : NOTICE_MS)) {
      throw new Refusal(
        `PickPack already runs on ${dataDir} (process ${holder.pid}): stop it, or set PICKPACK_DATA_DIR.`,
      );
    }
    await pause(100);
  }
}

function tryLock(file: string): InstanceLock | null {
  const me = identify(process.pid);
  const draft = `${file}.${process.pid}`;
  const write = (ending: boolean) => writeFileSync(draft, JSON.stringify({ ...me, ending }), { mode: 0o600 });
  write(false);
  try {
    // A link appears whole or not at all, which writing a file does not.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return null;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    markEnding: () => {
      write(true);
      renameSync(draft, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}
