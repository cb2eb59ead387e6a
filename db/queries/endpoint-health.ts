import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** Ids of the events of one hour: from the first, and below the second. */
export type EventRange = { fromId: string; untilId: string };

type HealthCriteria = {
  endpointId: string;
  ranges: EventRange[];
  eventsPerRange: number;
  /** Attempts from here on count; `since24h` for the shorter of the two stretches. */
  since7d: Date;
  since24h: Date;
};

/** Attempts of one hour, or with `hour` null of a whole stretch. */
export type HealthRow = {
  stretch: "hour" | "24h" | "7d";
  /** Milliseconds since 1970. */
  hour: number | null;
  delivered: number;
  failed: number;
  p50: number | null;
  p95: number | null;
};

/** An hour with more events than are looked at is known by its first ones; a delivery with more attempts likewise. */
const attemptsPerDelivery = 20;

/**
 * How an endpoint that was found within the caller's scope answered, by the hour. Events carry their time, so
 * `webhook_deliveries_once` finds a few of each hour, however many there are.
 */
export async function readEndpointHealth(tx: Tx, criteria: HealthCriteria): Promise<HealthRow[]> {
  const { endpointId, ranges, eventsPerRange, since7d, since24h } = criteria;
  const rows = await tx.execute(sql`
    with seen as materialized (
      select a.started_at, a.outcome = 'delivered' as delivered, (a.timings ->> 'totalMs')::float8 as ms
      from json_to_recordset(${JSON.stringify(ranges)}::json) r("fromId" text, "untilId" text)
      cross join lateral (
        select id from webhook_deliveries
        where endpoint_id = ${endpointId} and event_id >= r."fromId" and event_id < r."untilId"
        order by event_id limit ${eventsPerRange}
      ) d
      cross join lateral (
        select started_at, outcome, timings from webhook_attempts
        where delivery_id = d.id order by number limit ${attemptsPerDelivery}
      ) a
      where a.started_at >= ${since7d.toISOString()}::timestamptz
    ), stretches as (
      select 'hour' as stretch, extract(epoch from date_trunc('hour', started_at))::float8 * 1000 as hour, * from seen
      union all select '7d', null, * from seen
      union all select '24h', null, * from seen where started_at >= ${since24h.toISOString()}::timestamptz
    )
    select stretch, hour,
      count(*) filter (where delivered)::int as delivered, count(*) filter (where not delivered)::int as failed,
      percentile_cont(0.5) within group (order by ms) as p50, percentile_cont(0.95) within group (order by ms) as p95
    from stretches group by stretch, hour`);
  return rows as unknown as HealthRow[];
}
