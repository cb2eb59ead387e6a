import { isDatabaseUnavailable } from "#db/failure.ts";
import { log } from "#lib/log.ts";
import { withPatience } from "./patience.ts";

export type Claimed = {
  count: number;
  /** There may be more for the same number of free slots: the next turn comes at once. */
  more: boolean;
};

export type ClaimLoopOptions = {
  /** How many may be claimed now. */
  free: () => number;
  /** Claims at most so many and sets them going. */
  claim: (free: number) => Promise<Claimed>;
  /** Longest sleep between two looks. */
  pollMs: number;
  /** For the log: what is claimed. */
  what?: string;
};

export type ClaimLoop = {
  /** A hint that something may be due. */
  wake: () => void;
  /** Slots were freed: looks again if the last look had too few. */
  freed: () => void;
  /** Resolves when no claim is under way and none will be. */
  stop: () => Promise<void>;
};

/** Claims per turn: the next turn comes at once when a turn was full. */
const BATCH = 250;

/** Looks for what is due when woken, and every `pollMs` whatever happens. A database that is away is waited for. */
export function startClaimLoop({ free, claim, pollMs, what = "webhooks" }: ClaimLoopOptions): ClaimLoop {
  let stopped = false;
  // Remembered, so that a hint that comes during a turn is not slept over.
  let hinted = false;
  let endSleep: (() => void) | null = null;
  let away = false;
  let tooFew = false;

  const wake = () => {
    hinted = true;
    endSleep?.();
  };
  const sleep = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const turn = async (): Promise<boolean> => {
    const limit = Math.min(free(), BATCH);
    tooFew = limit === 0;
    if (tooFew) return false;
    try {
      const { count, more } = await withPatience(claim(limit));
      const full = count === limit;
      tooFew = full && limit < BATCH;
      if (away) log.info(`the database is back: ${what} go on`);
      away = false;
      return full || more;
    } catch (error) {
      const unavailable = isDatabaseUnavailable(error);
      if (!unavailable || !away) log.error({ err: error }, `${what} could not be claimed`);
      away = unavailable;
      return false;
    }
  };

  const run = async () => {
    while (!stopped) {
      hinted = false;
      const again = await turn();
      if (!again && !hinted && !stopped) await sleep();
    }
  };
  const running = run();

  return {
    wake,
    freed: () => {
      if (tooFew) wake();
    },
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
