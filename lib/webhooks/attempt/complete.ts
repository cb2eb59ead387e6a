import { transaction } from "#db/client.ts";
import { type Change, notifyChange } from "#db/queries/changes.ts";
import type { ClaimedDelivery } from "#db/queries/webhook-claims.ts";
import { type Completion, completeDeliveries, signalEndpoints } from "#db/queries/webhook-completions.ts";
import { releaseFollowers } from "#db/queries/webhook-order.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { endpointSignals } from "./endpoint-signals.ts";

export type Ended = { claim: ClaimedDelivery; completion: Completion };

/** Ids in one announcement: its payload is at most 8,000 bytes. */
const IDS_PER_CHANGE = 200;

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
    for (const change of deliveryChanges(ended.map(({ claim }) => claim))) notifyChange(tx, change);
    return landed;
  });
}

/** Announcements of changed deliveries, grouped so that each fits its payload. */
export function deliveryChanges(deliveries: readonly { id: string; environment: Environment }[]): Change[] {
  return Object.entries(Object.groupBy(deliveries, ({ environment }) => environment)).flatMap(
    ([environment, group]) => {
      const ids = group.map(({ id }) => id);
      const batches = Array.from({ length: Math.ceil(ids.length / IDS_PER_CHANGE) }, (_, index) =>
        ids.slice(index * IDS_PER_CHANGE, (index + 1) * IDS_PER_CHANGE),
      );
      return batches.map(
        (batch) => ({ kind: "delivery", environment: environment as Environment, ids: batch }) as const,
      );
    },
  );
}
