import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { AttemptOutcome } from "#lib/domain/delivery-status.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** Any number, as long as every web process takes the same. */
const WATCH_LOCK = 7_250_005;

/** Makes us the one that watches until the end of the transaction: the time by Postgres's clock, null = another is. */
export async function takeWatch(tx: Tx): Promise<Date | null> {
  const [row] = await tx.execute<{ taken: boolean; now: string }>(
    sql`select pg_try_advisory_xact_lock(${WATCH_LOCK}) as taken, now() as now`,
  );
  return row?.taken ? new Date(row.now) : null;
}

/** Counted no further: the alert says the same, and a look at it stays cheap. */
const MOST_COUNTED = 10_000;

export type DueWork = {
  count: number;
  since: Date | null;
  /** The one receiver that all of it is for; null when there are several. */
  receiver: { id: string; url: string } | null;
};

/**
 * Deliveries that could have been claimed for at least `forS` seconds and were not, and those whose worker did not come
 * back: how many, since when the oldest, and
 * whose they are.
 */
export async function readDueWork(tx: Tx, environment: Environment, forS: number): Promise<DueWork> {
  type DueRow = { count: number; since: string | null; receivers: number; id: string | null; url: string | null };
  const [row] = await tx.execute<DueRow>(sql`
    select count(*)::int as count, min(w.at) as since, count(distinct e.id)::int as receivers, min(e.id) as id,
      min(e.url) as url
    from webhook_endpoints e
    cross join lateral (
      select greatest(d.at, e.paused_until) as at from (
        (select d.due_at as at from webhook_deliveries d
        where d.endpoint_id = e.id and d.status = 'pending' and d.due_at <= now() - make_interval(secs => ${forS})
        order by d.due_at limit ${MOST_COUNTED})
        union all
        select d.lease_until from webhook_deliveries d
        where d.endpoint_id = e.id and d.status = 'sending' and d.lease_until <= now() - make_interval(secs => ${forS})
      ) d
    ) w
    where e.environment = ${environment}::environment and e.state = 'enabled'
      and (e.paused_until is null or e.paused_until <= now() - make_interval(secs => ${forS}))`);
  const { count = 0, since = null, receivers = 0, id = null, url = null } = row ?? {};
  const receiver = receivers === 1 && id && url ? { id, url } : null;
  return { count, since: since === null ? null : new Date(since), receiver };
}

/** A group of deliveries of one endpoint that share a cause. */
export type CauseGroup = {
  endpointId: string;
  partnerId: string;
  url: string;
  count: number;
  since: Date;
  outcome: AttemptOutcome | null;
  statusCode: number | null;
};

type GroupRow = Omit<CauseGroup, "since"> & { since: string };

const asGroups = (rows: Iterable<Record<string, unknown>>): CauseGroup[] =>
  ([...rows] as GroupRow[]).map((row) => ({ ...row, since: new Date(row.since) }));

/** Dead letters that nobody has acknowledged, by endpoint and error. */
export async function groupDeadLetters(tx: Tx, environment: Environment): Promise<CauseGroup[]> {
  return asGroups(
    await tx.execute(sql`
      select e.id as "endpointId", e.partner_id as "partnerId", e.url, d.last_outcome as outcome,
        d.last_status_code as "statusCode", count(*)::int as count, min(d.settled_at) as since
      from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint_id
      where d.environment = ${environment}::environment and d.status = 'dead' and d.acknowledged_at is null
      group by e.id, e.environment, e.partner_id, d.last_outcome, d.last_status_code`),
  );
}

/** Unsettled deliveries whose last attempt was refused by our own guard. */
export async function groupBlocked(tx: Tx, environment: Environment): Promise<CauseGroup[]> {
  return asGroups(
    await tx.execute(sql`
      select e.id as "endpointId", e.partner_id as "partnerId", e.url, 'blocked' as outcome, null as "statusCode",
        count(*)::int as count, min(d.last_attempt_at) as since
      from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint_id
      where e.environment = ${environment}::environment and d.status in ('pending', 'sending')
        and d.last_outcome = 'blocked'
      group by e.id, e.environment, e.partner_id`),
  );
}

/** What is held for endpoints that are disabled. */
export async function groupHeld(tx: Tx, environment: Environment): Promise<CauseGroup[]> {
  return asGroups(
    await tx.execute(sql`
      select e.id as "endpointId", e.partner_id as "partnerId", e.url, null as outcome, null as "statusCode",
        count(*)::int as count, min(d.created_at) as since
      from webhook_endpoints e join webhook_deliveries d on d.endpoint_id = e.id
      where e.environment = ${environment}::environment and e.state = 'disabled' and d.status = 'held'
      group by e.id, e.environment, e.partner_id`),
  );
}

/**
 * Enabled endpoints whose first failure since their last success is `forS` seconds ago, and that still have something
 * to get; with its last error.
 */
export async function listFailing(tx: Tx, environment: Environment, forS: number): Promise<CauseGroup[]> {
  return asGroups(
    await tx.execute(sql`
      select e.id as "endpointId", e.partner_id as "partnerId", e.url, latest.last_outcome as outcome,
        latest.last_status_code as "statusCode", 1 as count, e.failing_since as since
      from webhook_endpoints e
      cross join lateral (
        select d.last_outcome, d.last_status_code from webhook_deliveries d
        where d.endpoint_id = e.id and d.status in ('pending', 'sending') and d.last_outcome is not null
        order by d.last_attempt_at desc limit 1
      ) latest
      where e.environment = ${environment}::environment and e.state = 'enabled'
        and e.failing_since <= now() - make_interval(secs => ${forS})`),
  );
}
