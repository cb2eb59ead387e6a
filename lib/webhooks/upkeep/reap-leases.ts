import { database, transaction } from "#db/client.ts";
import { hasExpiredLeases, lockExpiredLeases, returnLostDeliveries } from "#db/queries/webhook-leases.ts";
import { releaseFollowers } from "#db/queries/webhook-order.ts";
import { newId } from "#lib/ids.ts";
import { log } from "#lib/log.ts";
import { announceDeliveries } from "#lib/services/webhooks/announce-deliveries.ts";

/**
 * Returns deliveries whose worker did not come back within its lease, each with an attempt `worker_lost`.
 *
 * @returns how many.
 */
export async function reapLeases(workerId: string, holdS: number): Promise<number> {
  if (!(await hasExpiredLeases(database()))) return 0;
  return transaction(async (tx) => {
    const lost = await lockExpiredLeases(tx);
    if (lost.length === 0) return 0;
    const error = "The worker ended, or lost the database, before the attempt was recorded; it may have arrived.";
    const attempts = lost.map(({ id }) => ({ deliveryId: id, attemptId: newId("att"), workerId, error }));
    await Promise.all([returnLostDeliveries(tx, attempts), releaseFollowers(tx, lost, holdS)]);
    announceDeliveries(tx, lost);
    log.warn({ deliveries: lost.length }, "leases had passed: the deliveries are due again");
    return lost.length;
  });
}
