import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** Any number, as long as every worker takes the same. */
const SWEEP_LOCK = 7_250_003;

/** Followers are ordered per shipment and endpoint. */
export type ShipmentAtEndpoint = { endpointId: string; shipmentId: string };

/** When a delivery that was never tried may go: the rule of `insertDeliveries`, evaluated anew. */
const dueOf = (holdS: number) => sql`
  select greatest(now(), max(coalesce(p.first_attempt_at + make_interval(secs => ${holdS}), 'infinity'))) as due_at
  from webhook_deliveries p
  where p.endpoint_id = d.endpoint_id and p.shipment_id = d.shipment_id and p.seq < d.seq
    and p.status in ('pending', 'sending')`;

/**
 * Moves the followers of deliveries that were settled, or failed for the first time, to when they may go; only ever
 * earlier. In the completion's transaction, after it.
 */
export async function releaseFollowers(tx: Tx, pairs: readonly ShipmentAtEndpoint[], holdS: number): Promise<void> {
  // Sorted, so that two completions lock in the same order.
  const unique = new Map(pairs.map((pair) => [`${pair.endpointId} ${pair.shipmentId}`, pair]));
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
  const followers = sql`
    json_to_recordset(${JSON.stringify(sorted)}::json) as r("endpointId" text, "shipmentId" text)
    cross join lateral (
      select d.* from webhook_deliveries d
      where d.endpoint_id = r."endpointId" and d.shipment_id = r."shipmentId" and d.status = 'pending'
        and d.attempts = 0 and d.due_at > now()`;
  // Locked by a statement of its own: of two completions of one shipment, the second then sees what the first settled.
  const locked = tx.execute(sql`
    select 1 from ${followers} order by d.seq for update) d`);
  const released = tx.execute(sql`
    update webhook_deliveries w set due_at = n.due_at
    from (select d.id, d.endpoint_id, d.shipment_id, d.seq from ${followers}) d) d
    cross join lateral (${dueOf(holdS)}) n
    where w.id = d.id and n.due_at < w.due_at`);
  await Promise.all([locked, released]);
}

/** Rows one sweep moves at most, so that completions never wait long for its locks. */
export const sweepLimit = 5_000;

/**
 * Evaluates the order of held deliveries again, in case a release was missed. One worker at a time.
 *
 * @returns how many became due earlier; as many as `sweepLimit` means that there may be more.
 */
export async function sweepFollowers(tx: Tx, holdS: number): Promise<number> {
  const [lock] = await tx.execute(sql`select pg_try_advisory_xact_lock(${SWEEP_LOCK}) as mine`);
  if (!lock?.mine) return 0;
  const moved = await tx.execute(sql`
    update webhook_deliveries w set due_at = missed.due_at
    from (
      select d.id, n.due_at
      from webhook_deliveries d cross join lateral (${dueOf(holdS)}) n
      where d.status = 'pending' and d.attempts = 0 and d.due_at > now() and n.due_at < d.due_at
      limit ${sweepLimit}
    ) missed
    where w.id = missed.id and missed.due_at < w.due_at
    returning w.id`);
  return moved.length;
}
