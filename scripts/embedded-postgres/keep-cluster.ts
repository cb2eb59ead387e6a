import { setTimeout as pause } from "node:timers/promises";
import { log } from "#lib/log.ts";
import type { Cluster } from "./start-cluster.ts";

const PAUSE_MS = 1_000;

/**
 * Starts a cluster, and again whenever it ends by itself: out of memory, or killed by hand. Those connected to it find
 * it where it was, recovered.
 *
 * @returns the stop.
 */
export async function keepCluster(start: () => Promise<Cluster>): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let cluster = await start();

  const watching = (async () => {
    for (;;) {
      await cluster.ended;
      if (stopping.signal.aborted) return;
      log.error({ pause_ms: PAUSE_MS }, "the embedded Postgres died; it is started again");
      cluster = await startAgain(start, stopping.signal);
      if (stopping.signal.aborted) await cluster.stop();
    }
  })();

  return async () => {
    stopping.abort();
    await cluster.stop();
    await watching;
  };
}

/** What is left of the dead server may keep its successor from starting for a moment. */
async function startAgain(start: () => Promise<Cluster>, stopping: AbortSignal): Promise<Cluster> {
  for (;;) {
    await pause(PAUSE_MS);
    try {
      return await start();
    } catch (error) {
      if (stopping.aborted) return { ended: Promise.resolve(), stop: async () => {} };
      log.error({ err: error }, "the embedded Postgres could not be started again yet");
    }
  }
}
