import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandLine, identify, waitForEnd } from "../process-identity.ts";
import { Refusal } from "../refusal.ts";
import type { Binaries } from "./binaries.ts";
import { unprivileged } from "./unprivileged.ts";

const START_DEADLINE_MS = 60_000;
/** A fast shutdown writes a checkpoint; what takes longer is ended and recovered from the log at the next start. */
const STOP_DEADLINE_MS = 5_000;

export type Cluster = { ended: Promise<void>; stop: () => Promise<void> };

/**
 * Runs Postgres on a loopback port until `stop` or, on Linux, until this process dies.
 *
 * @throws Refusal with the end of its log when it does not come up.
 */
export async function startCluster(
  binaries: Binaries,
  { folder, port, settings = {} }: { folder: string; port: number; settings?: Record<string, string> },
): Promise<Cluster> {
  await endPredecessor(folder);
  const options = { listen_addresses: "127.0.0.1", unix_socket_directories: "", timezone: "UTC", ...settings };
  const flags = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [program = "", ...args] = unprivileged([binaries.postgres, "-D", folder, "-p", String(port), ...flags], {
    endsWithParent: true,
  });
  const logFile = `${folder}.log`;
  const log = openSync(logFile, "a", 0o600);
  // Detached, so that Ctrl-C reaches us first and the database outlives those who still write to it.
  const child = spawn(program, args, { detached: true, cwd: "/", stdio: ["ignore", log, log] });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));

  const deadline = Date.now() + START_DEADLINE_MS;
  while (readPostmaster(folder)?.ready !== child.pid) {
    const dead = child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
    if (dead || Date.now() > deadline) {
      child.kill("SIGQUIT");
      throw new Refusal(`The embedded Postgres did not start. The end of ${logFile}:\n${lastLines(logFile)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    ended,
    stop: async () => {
      child.kill("SIGINT");
      const impatience = setTimeout(() => child.kill("SIGQUIT"), STOP_DEADLINE_MS);
      await ended;
      clearTimeout(impatience);
    },
  };
}

/** Ends a server that a killed launcher left on this folder, and forgets one that is only a stale file. */
async function endPredecessor(folder: string): Promise<void> {
  const pid = readPostmaster(folder)?.pid;
  if (pid === undefined) return;
  const predecessor = identify(pid);
  if (predecessor && commandLine(pid).includes(folder)) {
    process.kill(pid, "SIGINT");
    await waitForEnd(predecessor, STOP_DEADLINE_MS);
  }
  rmSync(join(folder, "postmaster.pid"), { force: true });
}

function readPostmaster(folder: string): { pid: number; ready: number | null } | null {
  try {
    const lines = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return { pid, ready: lines[7]?.trim() === "ready" ? pid : null };
  } catch {
    return null;
  }
}

function lastLines(file: string): string {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-5).join("\n");
}
