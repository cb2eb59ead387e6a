import { performance } from "node:perf_hooks";
import { database } from "#db/client.ts";
import { recordLooks, removeWorker } from "#db/queries/worker-heartbeats.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { log } from "#lib/log.ts";

export type Heartbeat = {
  /** Notes that this worker has just looked for what is due. */
  looked: (environment: Environment) => void;
  /** Tells the database, for who watches from outside: not that we run, but when we last looked. */
  beat: () => Promise<void>;
  /** Strikes us off; never rejects. */
  end: () => Promise<void>;
};

/** A worker's signs of life. */
export function createHeartbeat(workerId: string): Heartbeat {
  const lookedAt = new Map<Environment, number>();
  return {
    looked: (environment) => {
      lookedAt.set(environment, performance.now());
    },
    beat: async () => {
      const now = performance.now();
      const looks = [...lookedAt].map(([environment, at]) => ({ environment, secondsAgo: (now - at) / 1000 }));
      if (looks.length > 0) await recordLooks(database(), workerId, looks);
    },
    end: () =>
      removeWorker(database(), workerId).catch((error: unknown) =>
        log.warn({ err: error }, "the worker could not be struck off"),
      ),
  };
}
