import { transaction } from "#db/client.ts";
import { isDatabaseUnavailable } from "#db/failure.ts";
import { notifyChange } from "#db/queries/changes.ts";
import { lockExpiredLeases, returnLostDeliveries } from "#db/queries/webhook-leases.ts";
import { releaseFollowers, sweepFollowers, sweepLimit } from "#db/queries/webhook-order.ts";
import { newId } from "#lib/ids.ts";
import { log } from "#lib/log.ts";
import { deliveryChanges } from "../attempt/complete.ts";
import { withPatience } from "../loop/patience.ts";
import { pause } from "../loop/pause.ts";

/**
 * Returns deliveries whose worker did not come back within its lease, each with an attempt `worker_lost`.
 *
 * @returns how many.
 */
export function reapLeases(workerId: string, holdS: number): Promise<number> {
  return transaction(async (tx) => {
    const lost = await lockExpiredLeases(tx);
    if (lost.length === 0) return 0;
    const error = "The worker ended, or lost the database, before the attempt was recorded; it may have arrived.";
    const attempts = lost.map(({ id }) => ({ deliveryId: id, attemptId: newId("att"), workerId, error }));
    await Promise.all([returnLostDeliveries(tx, attempts), releaseFollowers(tx, lost, holdS)]);
    for (const change of deliveryChanges(lost)) notifyChange(tx, change);
    log.warn({ deliveries: lost.length }, "leases had passed: the deliveries are due again");
    return lost.length;
  });
}

/**
 * Evaluates the order of all held deliveries again.
 *
 * @returns how many became due earlier.
 */
export async function sweepHeld(holdS: number): Promise<number> {
  let total = 0;
  for (let moved = sweepLimit; moved === sweepLimit; total += moved)
    moved = await transaction((tx) => sweepFollowers(tx, holdS));
  return total;
}

/** Does something now and again until aborted; what fails is tried again next time. */
export async function repeat(
  name: string,
  everyMs: number,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await withPatience(work());
    } catch (error) {
      // The claim loop already says that the database is away.
      if (!isDatabaseUnavailable(error)) log.error({ err: error }, `${name} failed`);
    }
    await pause(everyMs, signal);
  }
}
