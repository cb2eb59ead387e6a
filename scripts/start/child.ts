import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { identify, type ProcessIdentity } from "../process-identity.ts";
import { webHeap } from "./web-heap.ts";

/** The whole of PickPack stops within 10 s; the database needs what is left. */
const STOP_DEADLINE_MS = 8_500;

const PRELOAD = join(import.meta.dirname, "end-with-parent.ts");

export type Child = {
  identity: ProcessIdentity | null;
  /** Resolves when the child says that it is ready, or has ended without. */
  ready: Promise<boolean>;
  ended: Promise<void>;
  stop: () => Promise<void>;
};

/** Runs one of our scripts beside us, in a process group of its own: Ctrl-C is for us to pass on. */
export function startChild(script: string, args: string[], environment: Record<string, string>): Child {
  const flags = script === "web.ts" ? webHeap : [];
  const path = join(import.meta.dirname, "..", script);
  const child = spawn(process.execPath, [...flags, "--import", PRELOAD, path, ...args], {
    detached: true,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
  const said = new Promise<boolean>((resolve) => child.once("message", () => resolve(true)));
  return {
    identity: child.pid === undefined ? null : identify(child.pid),
    ready: Promise.race([said, ended.then(() => false)]),
    ended,
    stop: () => stopChild(child, ended),
  };
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), STOP_DEADLINE_MS);
  await ended;
  clearTimeout(impatience);
}
