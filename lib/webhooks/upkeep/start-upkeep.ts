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
  pollMs: number;
  reapMs: number;
  sweepMs: number;
};

/** What is kept for weeks need not go to the minute. */
const FORGET_MS = 60 * 60_000;

/** What a worker does beside sending. Several may do it side by side. */
export function startUpkeep({ workerId, holdS, signal, wake, pollMs, reapMs, sweepMs }: UpkeepOptions): Promise<void>[] {
  const wakeIfAny = (due: number) => {
    if (due > 0) wake();
  };
  return [
    repeat("returning lost deliveries", reapMs, signal, async () => wakeIfAny(await reapLeases(workerId, holdS))),
    repeat("settling backlogs", reapMs, signal, async () => wakeIfAny(await settleBacklogs(holdS))),
    repeat("recovering", reapMs, signal, async () => wakeIfAny(await advanceRecoveries())),
    repeat("simulating", pollMs, signal, async () => {
      await takeDueSteps();
    }),
    repeat("sweeping waiting deliveries", sweepMs, signal, async () => wakeIfAny(await sweepWaiting(holdS))),
    repeat("disabling silent endpoints", sweepMs, signal, () => disableSilentEndpoints()),
    repeat("forgetting old sign-ins", FORGET_MS, signal, async () => {
      await forgetSignIns(new Date());
    }),
    repeat("forgetting expired requests", FORGET_MS, signal, async () => {
      await forgetExpiredRequests(new Date());
    }),
    repeat("forgetting what attempts carried", FORGET_MS, signal, async () => {
      await forgetAttempts(new Date());
    }),
  ];
}
