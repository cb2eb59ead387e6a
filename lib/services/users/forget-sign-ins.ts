import { database } from "#db/client.ts";
import { deleteAttemptsBefore } from "#db/queries/sign-in-attempts.ts";
import { firstIdAt } from "#lib/ids.ts";

const KEPT_DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;
const AT_A_TIME = 1_000;

/**
 * Forgets sign-ins older than 90 days: the throttle looks back a quarter of an hour, people a few weeks.
 *
 * @returns how many.
 */
export async function forgetSignIns(now: Date): Promise<number> {
  const first = firstIdAt("sia", new Date(now.getTime() - KEPT_DAYS * DAY_MS));
  let total = 0;
  for (let gone = AT_A_TIME; gone === AT_A_TIME; total += gone)
    gone = await deleteAttemptsBefore(database(), first, AT_A_TIME);
  return total;
}
