import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const SCRIPTS = join(import.meta.dirname, "..");
const COMMAND = ["--import", join(SCRIPTS, "start/end-with-parent.ts"), join(SCRIPTS, "worker.ts")];

/** The worker as `npm start` runs it, with a short lease; resolves when it says that it is ready. */
export async function spawnWorker(...flags: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...COMMAND, ...flags], {
    env: { ...process.env, LOG_LEVEL: "error" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`The worker ended with ${code} before it was ready.`)));
  });
  return child;
}

/** Ends a process by a signal; resolves with its exit code, null when the signal itself ended it. */
export function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.kill(signal);
  });
}
