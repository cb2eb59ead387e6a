import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Answer, Question } from "./receiver.ts";

type Sender = { pid: number; stop: () => Promise<void> };

function start(script: string, args: string[] = []): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

/** Each of them ends by itself when nobody is there to talk to. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  if (child.connected) child.disconnect();
  await ended;
}

function sender(child: ChildProcess): Sender {
  return { pid: child.pid ?? Number.NaN, stop: () => stop(child) };
}

async function ready(child: ChildProcess): Promise<Sender> {
  await once(child, "message");
  return sender(child);
}

/** Our worker, as `npm start` runs it. */
export function startEngine(): Promise<Sender> {
  return ready(start("../../worker.ts"));
}

export function startGraphile({ concurrency, secret }: { concurrency: number; secret: string }): Promise<Sender> {
  return ready(start("graphile.ts", ["--concurrency", String(concurrency), "--secret", secret]));
}

export async function startBare({
  urls,
  count,
  width,
}: {
  urls: string[];
  count: number;
  width: number;
}): Promise<Sender> {
  return sender(start("bare.ts", ["--urls", urls.join(), "--count", String(count), "--width", String(width)]));
}

/** A receiver in a process of its own, listening on that many ports. */
export async function startReceiver(ports: number) {
  const child = start("receiver.ts");
  const ask = async <Expected extends Answer>(question: Question): Promise<Expected> => {
    child.send(question);
    const [answer] = await once(child, "message");
    return answer;
  };
  return {
    ports: (await ask<{ ports: number[] }>({ ask: "ports", ports })).ports,
    /** Resolves when so many have arrived from now on. */
    count: async (count: number) => {
      const { firstNs, lastNs } = await ask<{ firstNs: string; lastNs: string }>({ ask: "count", count });
      return { firstNs: BigInt(firstNs), lastNs: BigInt(lastNs) };
    },
    /** The `webhook-id`s that arrived, with their instants. */
    ids: async () => (await ask<{ ids: [string, string][] }>({ ask: "ids" })).ids,
    stop: () => stop(child),
  };
}
