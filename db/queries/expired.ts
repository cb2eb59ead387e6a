import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** Rows a step deletes at most: short transactions, so that nobody waits for the clean-up. */
const atATime = 1_000;

const oldest = (table: SQL, condition: SQL) =>
  sql`delete from ${table} where ctid = any (array(select ctid from ${table} where ${condition} limit ${atATime}))`;

/** The lowest ids that stay. */
type FirstKept = { requestId: string; inboundEventId: string };

/**
 * Deletes one step of what may be forgotten: remembered answers after 24 hours (contract §3), counted minutes after ten,
 * and logged requests and partners' webhooks below an id, which carries their time.
 * @returns how many rows went
 */
export async function forgetExpired(tx: Tx, firstKept: FirstKept): Promise<number> {
  const steps = [
    oldest(sql`idempotency_keys`, sql`created_at < now() - interval '24 hours'`),
    oldest(sql`rate_windows`, sql`minute < now() - interval '10 minutes'`),
    oldest(sql`api_requests`, sql`id < ${firstKept.requestId}`),
    oldest(sql`inbound_events`, sql`id < ${firstKept.inboundEventId}`),
  ];
  let total = 0;
  for (const step of steps) total += (await tx.execute(step)).count;
  return total;
}
