import { transaction } from "#db/client.ts";
import { sweepFollowers, sweepLimit } from "#db/queries/webhook-order.ts";

/**
 * Evaluates the order of all waiting deliveries again.
 *
 * @returns how many became due earlier.
 */
export async function sweepWaiting(holdS: number): Promise<number> {
  let total = 0;
  for (let moved = sweepLimit; moved === sweepLimit; total += moved)
    moved = await transaction((tx) => sweepFollowers(tx, holdS));
  return total;
}
