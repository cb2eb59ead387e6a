import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { webHeap } from "../start/web-heap.ts";

const nextCli = createRequire(import.meta.url).resolve("next/dist/bin/next");
const bare = join(import.meta.dirname, "bare");
/** A bench that throws takes its servers with it. */
const preload = ["--import", join(import.meta.dirname, "..", "start/end-with-parent.ts")];

export type Server = { origin: string; pid: number; stop: () => Promise<void> };

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) =>
    child.exitCode === null ? child.once("exit", resolve) : resolve(child.exitCode),
  );

async function stop(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  await ended(child);
}

async function answering(child: ChildProcess, origin: string): Promise<Server> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`the server of ${origin} ended with ${child.exitCode}`);
    const up = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (up && child.pid !== undefined) return { origin, pid: child.pid, stop: () => stop(child) };
    await sleep(100);
  }
  throw new Error(`${origin} does not answer`);
}

/** PickPack's own web process, built already. */
export function startPickPack(port: number, environment: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, [...webHeap, ...preload, join(import.meta.dirname, "..", "web.ts")], {
    env: { ...process.env, ...environment, PORT: String(port), NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return answering(child, `http://127.0.0.1:${port}`);
}

/** Builds and starts the bare Next app beside it. */
export async function startBare(port: number, environment: Record<string, string>): Promise<Server> {
  const env = { ...process.env, ...environment, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const built = spawn(process.execPath, [nextCli, "build", bare], { env, stdio: ["ignore", "ignore", "inherit"] });
  if ((await ended(built)) !== 0) throw new Error("the bare app does not build");
  const args = [...preload, nextCli, "start", bare, "-p", String(port), "-H", "127.0.0.1"];
  return answering(
    spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit", "ipc"] }),
    `http://127.0.0.1:${port}`,
  );
}
