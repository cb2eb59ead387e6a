import { forgetExpiredRequests } from "#lib/services/requests/forget-expired.ts";
import { takeDueSteps } from "#lib/services/simulations/take-due-steps.ts";
import { forgetSignIns } from "#lib/services/users/forget-sign-ins.ts";
import { disableSilentEndpoints } from "#lib/services/webhook-endpoints/disable-silent-endpoints.ts";
import { advanceRecoveries } from "#lib/services/webhook-recoveries/advance-recoveries.ts";
import { forgetAttempts } from "#lib/services/webhooks/forget-attempts.ts";
import { reapLeases } from "./reap-leases.ts";
import { repeat } from "./repeat.ts";
import { settleBacklogs } from "./settle-backlogs.ts";
import { sweepWaiting } from "./sweep-waiting.ts";

export type UpkeepOptions = {
  workerId: string;
  holdS: number;
  signal: AbortSignal;
  /** Called when something has become due. */
  wake: () => void;
  /** A sign of life. */
  beat: () => Promise<void>;
  beatMs: number;
  pollMs: number;
  reapMs: number;
  sweepMs: number;
};

/** What is kept for weeks need not go to the minute. */
const FORGET_MS = 60 * 60_000;

type Jobs = Record<string, () => Promise<unknown>>;

/**
 * What a worker does beside sending. Several may do it side by side. What is done equally often is done in turn: at its
 * start a worker must not wait for a connection of its pool while it has claims in hand.
 */
export function startUpkeep(options: UpkeepOptions): Promise<void>[] {
  const { workerId, holdS, wake, beat, beatMs, pollMs, reapMs, sweepMs } = options;
  const due = (work: () => Promise<number>) => async () => {
    if ((await work()) > 0) wake();
  };
  const every = (ms: number, jobs: Jobs) =>
    repeat(Object.keys(jobs).join(", "), ms, options.signal, () => inTurn(Object.values(jobs)));
  return [
    every(beatMs, { "a sign of life": beat }),
    every(reapMs, {
      "returning lost deliveries": due(() => reapLeases(workerId, holdS)),
      "settling backlogs": due(() => settleBacklogs(holdS)),
      recovering: due(advanceRecoveries),
    }),
    every(sweepMs, {
      "sweeping waiting deliveries": due(() => sweepWaiting(holdS)),
      "disabling silent endpoints": () => disableSilentEndpoints(),
    }),
    every(pollMs, { simulating: takeDueSteps }),
    every(FORGET_MS, {
      "forgetting old sign-ins": () => forgetSignIns(new Date()),
      "forgetting expired requests": () => forgetExpiredRequests(new Date()),
      "forgetting what attempts carried": () => forgetAttempts(new Date()),
    }),
  ];
}

/** One after the other, also after one that fails. */
async function inTurn(jobs: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const job of jobs) await job().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
