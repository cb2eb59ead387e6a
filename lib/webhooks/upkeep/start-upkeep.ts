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

/** What a worker does beside sending. Several may do it side by side. */
export function startUpkeep(options: UpkeepOptions): Promise<void>[] {
  const { workerId, holdS, wake, beat, beatMs, pollMs, reapMs, sweepMs } = options;
  const every = (ms: number, name: string, work: () => Promise<unknown>) =>
    repeat(name, ms, options.signal, async () => {
      await work();
    });
  const due = (work: () => Promise<number>) => async () => {
    if ((await work()) > 0) wake();
  };
  return [
    every(
      reapMs,
      "returning lost deliveries",
      due(() => reapLeases(workerId, holdS)),
    ),
    every(
      reapMs,
      "settling backlogs",
      due(() => settleBacklogs(holdS)),
    ),
    every(reapMs, "recovering", due(advanceRecoveries)),
    every(
      sweepMs,
      "sweeping waiting deliveries",
      due(() => sweepWaiting(holdS)),
    ),
    every(sweepMs, "disabling silent endpoints", () => disableSilentEndpoints()),
    every(beatMs, "giving a sign of life", beat),
    every(pollMs, "simulating", takeDueSteps),
    every(FORGET_MS, "forgetting old sign-ins", () => forgetSignIns(new Date())),
    every(FORGET_MS, "forgetting expired requests", () => forgetExpiredRequests(new Date())),
    every(FORGET_MS, "forgetting what attempts carried", () => forgetAttempts(new Date())),
  ];
}
