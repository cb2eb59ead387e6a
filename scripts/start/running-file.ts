import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, type ProcessIdentity } from "../process-identity.ts";

/** What a running installation tells the commands beside it. */
export type Running = {
  launcher: ProcessIdentity;
  children: ProcessIdentity[];
  port: number;
  /** The variables the launcher decided, which hold the database and the secret: the file is for its owner only. */
  environment: Record<string, string>;
};

export function writeRunningFile(dataDir: string, running: Running): void {
  const file = fileIn(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(running), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function removeRunningFile(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** What the last launcher wrote, whether or not it still runs. */
export function readRunningFile(dataDir: string): Running | null {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), "utf8")) as Running;
  } catch {
    return null;
  }
}

export function findRunning(dataDir: string): Running | null {
  const running = readRunningFile(dataDir);
  return running && isAlive(running.launcher) ? running : null;
}

function fileIn(dataDir: string): string {
  return join(dataDir, "running.json");
}
