import { database, type Tx } from "#db/client.ts";
import {
  backlogStep,
  cancelBacklog,
  holdBacklog,
  type MovedDelivery,
  sendBacklog,
  skipBacklog,
} from "#db/queries/webhook-backlogs.ts";
import { announceDeliveries } from "#lib/services/webhooks/announce-deliveries.ts";

const everyEndpoint = { endpointId: null };

/**
 * Makes what waits at every endpoint agree with the endpoint's state: held while it is disabled, sent or skipped once it
 * is enabled again, canceled when it is deleted. Also what was inserted while the state was being changed.
 *
 * @returns how many became due.
 */
export async function settleBacklogs(holdS: number): Promise<number> {
  await stepwise((tx) => cancelBacklog(tx, everyEndpoint));
  await stepwise((tx) => holdBacklog(tx, everyEndpoint));
  await stepwise((tx) => skipBacklog(tx, everyEndpoint));
  return stepwise((tx) => sendBacklog(tx, everyEndpoint, holdS));
}

/** A step is one statement and needs no transaction around it. */
async function stepwise(step: (tx: Tx) => Promise<MovedDelivery[]>): Promise<number> {
  let total = 0;
  for (let moved = backlogStep; moved === backlogStep; total += moved) {
    const deliveries = await step(database());
    announceDeliveries(database(), deliveries);
    moved = deliveries.length;
  }
  return total;
}
