import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { undoAtEnd } from "../start/undo.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** Runs a Node program of this project to its end, in a process group that ends with us. */
export async function runNode(args: string[], environment: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(child, "exit");
  undoAtEnd(async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(-child.pid, "SIGINT");
    await ended;
  });
  await ended;
  return child.exitCode === 0;
}
