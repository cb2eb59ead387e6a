import { database } from "#db/client.ts";
import { forgetExpired } from "#db/queries/expired.ts";
import { firstIdAt } from "#lib/ids.ts";

const loggedDays = 30;
const inboundDays = 90;
const dayMs = 24 * 60 * 60_000;

/**
 * Forgets logged requests after 30 days, partners' webhooks after 90 (contract §6), remembered answers and counted
 * minutes, step by step until nothing is left.
 * @returns how many rows went
 */
export async function forgetExpiredRequests(now: Date): Promise<number> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  const firstKept = {
    requestId: firstIdAt("req", daysAgo(loggedDays)),
    inboundEventId: firstIdAt("inb", daysAgo(inboundDays)),
  };
  let total = 0;
  for (let gone = 1; gone > 0; total += gone) gone = await forgetExpired(database(), firstKept);
  return total;
}
