import { database, transaction } from "#db/client.ts";
import { listRunningRecoveries, releaseRecoverable, takeRunningRecovery } from "#db/queries/recovery-steps.ts";
import { countRecovered, updateRecovery } from "#db/queries/webhook-recoveries.ts";
import { announceDeliveries } from "../webhooks/announce-deliveries.ts";
import { recoveryRange } from "./recovery-range.ts";

/** Deliveries of one recovery that are due or under way at once: the endpoint's window and rate decide their pace. */
const atOnce = 100;

/**
 * Takes every recovery one step further; any number of workers may do it.
 *
 * @returns how many deliveries became due.
 */
export async function advanceRecoveries(): Promise<number> {
  let due = 0;
  for (const id of await listRunningRecoveries(database())) due += await advance(id);
  return due;
}

function advance(id: string): Promise<number> {
  return transaction(async (tx) => {
    const recovery = await takeRunningRecovery(tx, id);
    // While its endpoint is disabled it waits.
    if (!recovery || recovery.endpointState === "disabled") return 0;
    const counts = await countRecovered(tx, id);
    const room = Math.min(atOnce - counts.waiting, recovery.total - counts.released);
    const gone = recovery.endpointState === "deleted";
    const freed = room > 0 && !gone ? await releaseRecoverable(tx, id, recoveryRange(recovery), room) : [];
    announceDeliveries(tx, freed);
    const { delivered, failed } = counts;
    if (freed.length > 0 || (counts.waiting > 0 && !gone))
      await updateRecovery(tx, id, { released: counts.released + freed.length, delivered, failed });
    else {
      const state = gone ? "stopped" : "done";
      await updateRecovery(tx, id, { state, released: counts.released, delivered, failed, finishedAt: new Date() });
    }
    return freed.length;
  });
}
