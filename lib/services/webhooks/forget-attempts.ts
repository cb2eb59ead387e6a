import { database } from "#db/client.ts";
import { forgetAttemptBodies } from "#db/queries/attempt-retention.ts";
import { env } from "#lib/env.ts";
import { firstIdAt } from "#lib/ids.ts";

const dayMs = 24 * 60 * 60_000;
/** Short statements, so that nobody waits for the clean-up. */
const atATime = 1_000;

/**
 * Forgets the headers and bodies of attempts older than WEBHOOK_RETENTION_DAYS, step by step until none is left.
 *
 * @returns how many
 */
export async function forgetAttempts(now: Date): Promise<number> {
  const firstKept = firstIdAt("att", new Date(now.getTime() - env.webhookRetentionDays * dayMs));
  let total = 0;
  for (let gone = atATime; gone === atATime; total += gone)
    gone = await forgetAttemptBodies(database(), firstKept, atATime);
  return total;
}
