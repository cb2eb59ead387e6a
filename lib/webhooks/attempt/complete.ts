import { database, together } from "#db/client.ts";
import { completeDeliveries, environmentsDue, signalEndpoints } from "#db/queries/webhook-completions.ts";
import { releaseFollowers } from "#db/queries/webhook-order.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { announceDeliveries } from "#lib/services/webhooks/announce-deliveries.ts";
import type { Ended } from "./ended.ts";
import { endpointSignals } from "./endpoint-signals.ts";
import { raiseBlocked } from "./raise-blocked.ts";

export type Completed = {
  /** The deliveries that landed; the others' claims were no longer ours. */
  landed: string[];
  /** Where something is due at the endpoints that answered. */
  due: Environment[];
};

/**
 * Lands finished attempts in one transaction: the rows, the followers they release, the windows of their endpoints. Then
 * an alert where an address was refused, and word to the open pages.
 */
export async function complete(ended: readonly Ended[], holdS: number): Promise<Completed> {
  const claims = ended.map(({ claim }) => claim);
  const [landed, due] = await together(async (tx) => {
    const endpointIds = [...new Set(claims.map(({ endpointId }) => endpointId))];
    const [ids, , environments] = await Promise.all([
      completeDeliveries(
        tx,
        ended.map(({ completion }) => completion),
      ),
      releaseFollowers(tx, claims, holdS),
      environmentsDue(tx, endpointIds),
      signalEndpoints(tx, endpointSignals(ended)),
    ]);
    return [ids, environments] as const;
  });
  await raiseBlocked(database(), ended, landed);
  announceDeliveries(database(), claims);
  return { landed, due };
}
