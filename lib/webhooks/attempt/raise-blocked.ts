import type { Tx } from "#db/client.ts";
import { log } from "#lib/log.ts";
import { raiseAlert } from "#lib/services/alerts/raise-alert.ts";
import type { Ended } from "./ended.ts";

/**
 * Raises an alert for every receiver whose address turned out to lead into our own network: at once, because somebody
 * may be trying. The watch, which looks at everything later, counts and resolves it, and finds what is left out here: what
 * has landed has landed, so it never rejects.
 *
 * @param landed ids of the deliveries whose attempt was ours to complete
 */
export async function raiseBlocked(tx: Tx, ended: readonly Ended[], landed: readonly string[]): Promise<void> {
  const blocked = ended
    .filter(({ completion }) => completion.outcome === "blocked")
    .filter(({ claim }) => landed.includes(claim.id));
  const receivers = new Map(blocked.map((one) => [one.claim.endpointId, one]));
  // Sorted, so that two workers lock the alerts in the same order.
  for (const [subjectId, { claim, completion }] of [...receivers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { environment, partnerId, url } = claim;
    const since = completion.startedAt.toISOString();
    const facts = { receiver: new URL(url).host, since, outcome: "blocked", status: null };
    await raiseAlert(tx, { kind: "blocked_address", environment, partnerId, subjectId, facts }).catch(
      (error: unknown) => log.warn({ err: error, endpoint_id: subjectId }, "an alert is left to the watch"),
    );
  }
}
