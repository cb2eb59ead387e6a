import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the Shop.mn simulator listens, and the key it calls us with. */
export type SimulatorFile = { port: number; secretKey: string };

/** For its owner only: the key opens the sandbox. */
export function writeSimulatorFile(dataDir: string, simulator: SimulatorFile): void {
  const file = fileIn(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(simulator), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function readSimulatorFile(dataDir: string): SimulatorFile | null {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), "utf8")) as SimulatorFile;
  } catch {
    return null;
  }
}

export function removeSimulatorFile(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

function fileIn(dataDir: string): string {
  return join(dataDir, "simulator.json");
}
