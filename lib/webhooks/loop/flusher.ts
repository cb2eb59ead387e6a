import { performance } from "node:perf_hooks";
import { isContended, isDatabaseUnavailable } from "#db/failure.ts";
import { log } from "#lib/log.ts";
import { withPatience } from "./patience.ts";
import { pause } from "./pause.ts";

/** Something to land, and when its lease passes on `performance.now()`'s clock. */
export type Landing<T> = { item: T; id: string; leaseEndsAt: number };

export type FlusherOptions<T> = {
  /** Lands a batch; returns the ids that landed. */
  land: (items: T[]) => Promise<string[]>;
};

export type Flusher<T> = {
  add: (landing: Landing<T>) => void;
  /** Resolves when nothing is left to land. */
  idle: () => Promise<void>;
};

const BATCH = 500;
const RETRY_MS = 200;
/** Long enough for the attempts that were claimed together to land together: a transaction costs more than its rows. */
const GATHER_MS = 2;

/**
 * Lands completions many at a time: they gather for a moment, and while a batch is on its way. When the database is away, or
 * another transaction in the way, they are kept until they land or their lease has passed, after which the delivery is
 * somebody else's to send again.
 */
export function createFlusher<T>({ land }: FlusherOptions<T>): Flusher<T> {
  let waiting: Landing<T>[] = [];
  let running: Promise<void> | null = null;
  let away = false;

  const landBatch = async (batch: Landing<T>[]): Promise<void> => {
    const landed = new Set(await withPatience(land(batch.map(({ item }) => item))));
    away = false;
    for (const { id } of batch)
      if (!landed.has(id)) log.warn({ delivery_id: id }, "an attempt came back after its lease: it is sent again");
  };

  const run = async () => {
    while (waiting.length > 0) {
      if (waiting.length < BATCH) await pause(GATHER_MS);
      const batch = waiting.splice(0, BATCH);
      try {
        await landBatch(batch);
      } catch (error) {
        if (!isUndecided(error)) await landOneByOne(batch, error);
        else {
          if (!away) log.warn({ err: error }, "attempts wait for the database to be recorded");
          away = true;
          waiting = [...batch.filter(stillLeased), ...waiting];
          await pause(RETRY_MS);
        }
      }
    }
    running = null;
  };

  /** One row that Postgres refuses must not take the others of its batch with it. */
  const landOneByOne = async (batch: Landing<T>[], cause: unknown): Promise<void> => {
    for (const landing of batch) {
      try {
        if (batch.length === 1) throw cause;
        await landBatch([landing]);
      } catch (error) {
        if (isUndecided(error)) waiting.push(landing);
        else log.error({ err: error, delivery_id: landing.id }, "an attempt could not be recorded");
      }
    }
  };

  return {
    add: (landing) => {
      waiting.push(landing);
      running ??= run();
    },
    idle: async () => {
      while (running) await running;
    },
  };
}

const isUndecided = (error: unknown) => isDatabaseUnavailable(error) || isContended(error);

function stillLeased({ id, leaseEndsAt }: Landing<unknown>): boolean {
  if (performance.now() < leaseEndsAt) return true;
  log.warn({ delivery_id: id }, "an attempt could not be recorded within its lease: it is sent again");
  return false;
}
