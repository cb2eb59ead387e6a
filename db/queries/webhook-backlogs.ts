import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { EndpointState } from "#lib/domain/delivery-status.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** What an endpoint's state has done to deliveries that waited there. */
export type MovedDelivery = { id: string; environment: Environment; endpointId: string; shipmentId: string };

/** Rows a step moves at most, so that nobody waits long for its locks. */
export const backlogStep = 5_000;

/** One endpoint's backlog, or null for all of them. */
type Which = { endpointId: string | null };

const moved = sql`w.id, w.environment, w.endpoint_id as "endpointId", w.shipment_id as "shipmentId"`;

/**
 * The deliveries of endpoints in that state, locked. Those that somebody else has in hand are left for the next time:
 * a completion locks its delivery before its endpoint, and must not be waited for while the endpoint is ours.
 */
const backlog = (state: EndpointState, { endpointId }: Which, waiting: SQL) => sql`
  select x.id from webhook_endpoints e
  cross join lateral (
    select d.id from webhook_deliveries d where d.endpoint_id = e.id and ${waiting}
    limit ${backlogStep}
    for update skip locked
  ) x
  where e.state = ${state}::endpoint_state ${endpointId === null ? sql`` : sql`and e.id = ${endpointId}`}
  limit ${backlogStep}`;

async function moveAll(tx: Tx, statement: SQL): Promise<MovedDelivery[]> {
  return (await tx.execute(statement)) as unknown as MovedDelivery[];
}

/** Holds what waits at disabled endpoints; a replay that waits is what it was before. What is being sent goes on. */
export function holdBacklog(tx: Tx, which: Which): Promise<MovedDelivery[]> {
  return moveAll(
    tx,
    sql`
    with waiting as materialized (${backlog("disabled", which, sql`d.status = 'pending'`)})
    update webhook_deliveries w
    set status = coalesce(w.settled_as, 'held'), settled_as = null, manual = false,
      recovery_id = case when w.settled_as is null then w.recovery_id end
    from waiting where w.id = waiting.id
    returning ${moved}`,
  );
}

/** Skips what enabled endpoints are not to get of what was held for them. */
export function skipBacklog(tx: Tx, which: Which): Promise<MovedDelivery[]> {
  return moveAll(
    tx,
    sql`
    with waiting as materialized (
      ${backlog("enabled", which, sql`d.status = 'held' and d.created_at <= e.skip_held_before`)}
    )
    update webhook_deliveries w set status = 'skipped', settled_at = now()
    from waiting where w.id = waiting.id
    returning ${moved}`,
  );
}

/**
 * Lets go what was held for enabled endpoints, after `skipBacklog`. Each shipment's in its order: the first is due, the
 * others wait for it as if they had just been inserted.
 */
export function sendBacklog(tx: Tx, which: Which, holdS: number): Promise<MovedDelivery[]> {
  return moveAll(
    tx,
    sql`
    with waiting as materialized (
      select x.id from webhook_endpoints e
      cross join lateral (
        select d.id from webhook_deliveries d where d.endpoint_id = e.id and d.status = 'held'
        order by d.shipment_id, d.seq
        limit ${backlogStep}
        for update skip locked
      ) x
      where e.state = 'enabled' ${which.endpointId === null ? sql`` : sql`and e.id = ${which.endpointId}`}
      limit ${backlogStep}
    )
    update webhook_deliveries w
    set status = 'pending', due_at = case when w.attempts > w.throttled then w.due_at else (
      select greatest(now(), max(coalesce(p.first_attempt_at + make_interval(secs => ${holdS}), 'infinity')))
      from webhook_deliveries p
      where p.endpoint_id = w.endpoint_id and p.shipment_id = w.shipment_id and p.seq < w.seq
        and (p.status in ('pending', 'sending') or p.status = 'held')
    ) end
    from waiting where w.id = waiting.id
    returning ${moved}`,
  );
}

/** Settles what waits at deleted endpoints, also what was inserted while one was being deleted. */
export function cancelBacklog(tx: Tx, which: Which): Promise<MovedDelivery[]> {
  return moveAll(
    tx,
    sql`
    with waiting as materialized (
      ${backlog("deleted", which, sql`(d.status = 'pending' or d.status = 'held')`)}
    )
    update webhook_deliveries w
    set status = coalesce(w.settled_as, 'canceled'), settled_as = null, settled_at = coalesce(w.settled_at, now())
    from waiting where w.id = waiting.id
    returning ${moved}`,
  );
}

/**
 * Takes what is being sent to a deleted endpoint from its workers: without their claim they cannot complete it. What
 * is being completed at this moment is left to that.
 */
export function cancelSending(tx: Tx, endpointId: string): Promise<MovedDelivery[]> {
  return moveAll(
    tx,
    sql`
    with sending as materialized (
      select d.id from webhook_deliveries d where d.endpoint_id = ${endpointId} and d.status = 'sending'
      for update skip locked
    )
    update webhook_deliveries w
    set status = coalesce(w.settled_as, 'canceled'), settled_as = null, settled_at = coalesce(w.settled_at, now()),
      claim_id = null, lease_until = null
    from sending where w.id = sending.id
    returning ${moved}`,
  );
}
