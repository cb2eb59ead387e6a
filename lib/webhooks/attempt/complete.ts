import { transaction } from "#db/client.ts";
import type { ClaimedDelivery } from "#db/queries/webhook-claims.ts";
import { type Completion, completeDeliveries, signalEndpoints } from "#db/queries/webhook-completions.ts";
import { releaseFollowers } from "#db/queries/webhook-order.ts";
import { announceDeliveries } from "#lib/services/webhooks/announce-deliveries.ts";
import { endpointSignals } from "./endpoint-signals.ts";

export type Ended = { claim: ClaimedDelivery; completion: Completion };

/**
 * Lands finished attempts in one transaction: the rows, the followers they release, the windows of their endpoints, and
 * word to the open pages.
 *
 * @returns the ids of the deliveries that landed; the others' claims were no longer ours.
 */
export function complete(ended: readonly Ended[], holdS: number): Promise<string[]> {
  return transaction(async (tx) => {
    const [landed] = await Promise.all([
      completeDeliveries(
        tx,
        ended.map(({ completion }) => completion),
      ),
      releaseFollowers(
        tx,
        ended.map(({ claim }) => claim),
        holdS,
      ),
      signalEndpoints(tx, endpointSignals(ended)),
    ]);
    announceDeliveries(
      tx,
      ended.map(({ claim }) => claim),
    );
    return landed;
  });
}
