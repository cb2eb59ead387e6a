import type { AttemptOutcome } from "./delivery-status.ts";

export const recoveryStates = ["running", "done", "stopped"] as const;

export type RecoveryState = (typeof recoveryStates)[number];

/** Dead letters of one endpoint that failed alike. */
export type DeadGroup = { outcome: AttemptOutcome | null; statusCode: number | null; receiverCode: string | null };

/** Deliveries one recovery sends again at most, unless it is asked for less. */
export const recoveryCap = 10_000;
