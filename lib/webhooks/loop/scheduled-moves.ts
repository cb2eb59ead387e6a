import { database } from "#db/client.ts";
import { msUntilDue } from "#db/queries/scheduled-moves.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { commitDueMoves } from "#lib/services/shipments/scheduled/commit-due-moves.ts";
import { type ClaimLoop, startClaimLoop } from "./claim-loop.ts";

/** Moves committed at once; the pool has ten connections, and deliveries need some. */
const LANES = 4;
/** What is due and locked by somebody else is not asked for more often. */
const LEAST_MS = 20;

/**
 * Commits moves of the board as they become due: woken when one is scheduled, and by a timer set for the next. Any
 * number of workers may share a database.
 */
export function startScheduledMoves(environments: readonly Environment[], pollMs: number): ClaimLoop {
  let timer: NodeJS.Timeout | undefined;
  const loop = startClaimLoop({
    what: "moves of the board",
    free: () => LANES,
    claim: async (lanes) => {
      clearTimeout(timer);
      const untilFirst = await msUntilDue(database(), environments);
      const isDue = untilFirst !== null && untilFirst <= 0;
      const committed = isDue ? await commitDueMoves({ environments, lanes }) : 0;
      const ms = isDue ? await msUntilDue(database(), environments) : untilFirst;
      if (ms !== null) timer = setTimeout(() => loop.wake(), Math.max(LEAST_MS, ms));
      return { count: committed, more: false };
    },
    pollMs,
  });
  return {
    ...loop,
    stop: async () => {
      await loop.stop();
      clearTimeout(timer);
    },
  };
}
