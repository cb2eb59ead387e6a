import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { EndpointState } from "#lib/domain/delivery-status.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { DeadGroup } from "#lib/domain/recovery.ts";
import type { WebhookRecovery } from "./webhook-recoveries.ts";

/** Which deliveries of an endpoint: those of events with ids in `[first, end)`, and only the dead of a group if one is given. */
export type RecoveryRange = { endpointId: string; firstEventId: string; endEventId: string; only: DeadGroup | null };

const inRange = ({ endpointId, firstEventId, endEventId }: RecoveryRange) => sql`
  d.endpoint_id = ${endpointId} and d.event_id >= ${firstEventId} and d.event_id < ${endEventId}`;

const isDead = ({ only }: RecoveryRange): SQL =>
  only === null
    ? sql`d.status = 'dead'`
    : sql`d.status = 'dead' and d.last_outcome is not distinct from ${only.outcome}::attempt_outcome
        and d.last_status_code is not distinct from ${only.statusCode}::int
        and d.last_receiver_code is not distinct from ${only.receiverCode}::text`;

/** Failed, and waiting for the next slot of its schedule. */
const isRetrying = ({ only }: RecoveryRange): SQL =>
  only === null
    ? sql`d.status = 'pending' and d.attempts > d.throttled and not d.manual and d.due_at > now()`
    : sql`false`;

export type RecoveryPlan = { dead: number; retrying: number; held: number; laterSucceeded: number };

/** Rows that a plan looks at for each of its numbers. */
export const planLookedAt = 100_000;

/** What a recovery of that range would find; each number ends at `planLookedAt`. */
export async function planRecovery(tx: Tx, range: RecoveryRange): Promise<RecoveryPlan> {
  const count = (condition: SQL) => sql`(
    select count(*)::int from (
      select 1 from webhook_deliveries d where ${inRange(range)} and ${condition} limit ${planLookedAt}
    ) x)`;
  const [row] = await tx.execute(sql`
    select ${count(isDead(range))} as dead, ${count(isRetrying(range))} as retrying,
      ${count(sql`d.status = 'held'`)} as held,
      (select count(*)::int from (
        select d.status, d.attempts, d.throttled from webhook_deliveries d where ${inRange(range)} limit ${planLookedAt}
      ) x where x.status = 'delivered' and x.attempts - x.throttled > 1) as "laterSucceeded"`);
  return row as unknown as RecoveryPlan;
}

export type RunningRecovery = Pick<WebhookRecovery, "id" | "endpointId" | "since" | "only" | "total" | "createdAt"> & {
  endpointState: EndpointState;
};

/** The recoveries that are under way. */
export async function listRunningRecoveries(tx: Tx): Promise<string[]> {
  const rows = await tx.execute(sql`select id from webhook_recoveries where state = 'running' order by id`);
  return (rows as unknown as { id: string }[]).map(({ id }) => id);
}

/** A recovery that is under way, locked; undefined when it ended, or another worker has it in hand. */
export async function takeRunningRecovery(tx: Tx, id: string): Promise<RunningRecovery | undefined> {
  const rows = await tx.execute(sql`
    select r.id, r.endpoint_id as "endpointId", r.since, r.only, r.total, r.created_at as "createdAt",
      e.state as "endpointState"
    from webhook_recoveries r join webhook_endpoints e on e.id = r.endpoint_id
    where r.id = ${id} and r.state = 'running'
    for update of r skip locked`);
  const [row] = rows as unknown as (Omit<RunningRecovery, "since" | "createdAt"> &
    Record<"since" | "createdAt", string>)[];
  return row && { ...row, since: new Date(row.since), createdAt: new Date(row.createdAt) };
}

export type RecoveredDelivery = { id: string; environment: Environment };

/**
 * Makes at most `room` deliveries of a recovery due, oldest event first; of one shipment the next only when the one
 * before has been answered. What succeeded meanwhile is not among them.
 */
export async function releaseRecoverable(
  tx: Tx,
  recoveryId: string,
  range: RecoveryRange,
  room: number,
): Promise<RecoveredDelivery[]> {
  const some = (condition: SQL) => sql`(
    select d.id, d.endpoint_id, d.shipment_id, d.seq, d.event_id from webhook_deliveries d
    where ${inRange(range)} and ${condition} and d.recovery_id is distinct from ${recoveryId}
    order by d.event_id limit ${room * 10})`;
  const rows = await tx.execute(sql`
    with candidate as (
      select distinct on (shipment_id) * from (${some(isDead(range))} union all ${some(isRetrying(range))}) c
      order by shipment_id, seq
    ), free as (
      select c.id from candidate c
      where not exists (
        select 1 from webhook_deliveries p
        where p.endpoint_id = c.endpoint_id and p.shipment_id = c.shipment_id and p.seq < c.seq
          and p.status in ('pending', 'sending') and p.recovery_id = ${recoveryId}
          and (p.status = 'sending' or p.manual)
      )
      order by c.event_id limit ${room}
    ), mine as materialized (
      select d.id from webhook_deliveries d join free on free.id = d.id
      where d.status in ('dead', 'pending')
      for update of d skip locked
    )
    update webhook_deliveries w
    set status = 'pending', manual = true, due_at = now(), recovery_id = ${recoveryId},
      settled_as = case when w.status = 'pending' then w.settled_as else w.status end,
      acknowledged_at = null, acknowledged_by = null
    from mine where w.id = mine.id
    returning w.id, w.environment`);
  return rows as unknown as RecoveredDelivery[];
}
