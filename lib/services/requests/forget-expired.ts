import { database } from "#db/client.ts";
import { forgetExpired } from "#db/queries/expired.ts";
import { firstIdAt } from "#lib/ids.ts";

const loggedDays = 30;
const dayMs = 24 * 60 * 60_000;

/**
 * Forgets logged requests after 30 days, remembered answers and counted minutes, step by step until nothing is left.
 * @returns how many rows went
 */
export async function forgetExpiredRequests(now: Date): Promise<number> {
  const firstKept = firstIdAt("req", new Date(now.getTime() - loggedDays * dayMs));
  let total = 0;
  for (let gone = 1; gone > 0; total += gone) gone = await forgetExpired(database(), firstKept);
  return total;
}
