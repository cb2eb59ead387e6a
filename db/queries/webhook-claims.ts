import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type Environment, environments } from "#lib/domain/environment.ts";
import { type SealedSigning, sealedSigning } from "./webhook-signing.ts";

/** Any number, as long as every worker takes the same; the second part is the environment. */
const CLAIM_LOCK = 7_250_002;

export type ClaimedDelivery = {
  id: string;
  claimId: string;
  environment: Environment;
  partnerId: string;
  endpointId: string;
  eventId: string;
  shipmentId: string;
  requestId: string;
  manual: boolean;
  /** It was settled before: a person asked for it again. */
  settled: boolean;
  firstAttemptAt: Date;
  startedAt: Date;
  /** Postgres's clock at the end of the claim, which may have waited for its turn. */
  claimedAt: Date;
  body: string;
  url: string;
  schedule: number[];
  /** What signs for its endpoint, as it is now. */
  signing: SealedSigning;
  /** Its endpoint had room for more than its share: it may have more that is due. */
  more: boolean;
};

type Instants = "firstAttemptAt" | "startedAt" | "claimedAt";

type Row = Omit<ClaimedDelivery, Instants | "signing"> & Record<Instants, string> & { sealed: string };

export type ClaimLimits = { environment: Environment; leaseS: number; free: number };

/**
 * Claims deliveries that are due, at most `free`: no endpoint above its window or its rate, nor, while others have
 * something due, above its share; the endpoint with the fewest in flight first, first attempts before retries. An
 * environment's workers take turns, so that the windows are exact. Needs a transaction, to be committed at once.
 */
export async function claimDeliveries(tx: Tx, { environment, leaseS, free }: ClaimLimits): Promise<ClaimedDelivery[]> {
  // A statement of its own: the claim's snapshot has to be taken under the lock, else windows are exceeded. A claim
  // lost in a crash is sent again, so it need not wait for the disk. One plan serves every claim, made perhaps when the
  // tables were empty: it must go by the indexes whatever was known then.
  const locked = tx.execute(sql`
    select pg_advisory_xact_lock(${CLAIM_LOCK}, ${environments.indexOf(environment)}),
      set_config('synchronous_commit', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true),
      set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
      set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`);
  // The bucket holds a tenth of the rate and refills with the rest, so that no 60 seconds see more than the rate.
  const claimed = tx.execute(sql`
    with ready as materialized (
      select e.*
      from webhook_endpoints e
      cross join lateral (
        select 1 from webhook_deliveries d
        -- Rounded as due_at was, or what became due this instant would wait for the next look.
        where d.endpoint_id = e.id and d.status = 'pending' and d.due_at <= now()::timestamptz(3)
        order by d.due_at limit 1
      ) due
      where e.environment = ${environment}::environment and e.state = 'enabled'
        and (e.paused_until is null or e.paused_until <= now())
    ), open as materialized (
      select e.id, e.url, e.schedule, f.n as in_flight, e.rate_per_minute is not null as limited, b.tokens, r.room,
        -- All of it would be read and locked for the few that are taken, where many endpoints are behind.
        ceil(${free}::int / (count(*) over ())::float8)::bigint as share,
        (${sealedSigning})::text as signing
      from ready e
      cross join lateral (
        select count(*) as n from webhook_deliveries s where s.endpoint_id = e.id and s.status = 'sending'
      ) f
      cross join lateral (select greatest(1, e.rate_per_minute / 10.0) as capacity) c
      cross join lateral (
        select case
          when e.rate_per_minute is null then null
          when e.tokens_at is null then c.capacity
          else least(c.capacity, e.tokens + greatest(0, extract(epoch from now() - e.tokens_at))
            * greatest(e.rate_per_minute - c.capacity, 0.9) / 60)
        end::double precision as tokens
      ) b
      cross join lateral (
        select least(least(e."window", e.max_in_flight) - f.n, floor(b.tokens)::bigint) as room
      ) r
      where r.room > 0
    ), picked as materialized (
      select x.id, o.id as endpoint_id, o.url, o.schedule, o.signing, o.room > o.share as more
      from open o
      cross join lateral (
        select d.id, d.due_at, d.first_attempt_at from webhook_deliveries d
        where d.endpoint_id = o.id and d.status = 'pending' and d.due_at <= now()::timestamptz(3)
        order by d.due_at limit least(o.room, o.share)
        for update skip locked
      ) x
      order by o.in_flight, x.first_attempt_at is not null, x.due_at
      limit ${free}
    ), spent as (
      update webhook_endpoints e
      set tokens = o.tokens - p.n, tokens_at = greatest(e.tokens_at, now())
      from (select endpoint_id, count(*) as n from picked group by endpoint_id) p
      join open o on o.id = p.endpoint_id
      where e.id = p.endpoint_id and o.limited
    ), claimed as (
      update webhook_deliveries w
      set status = 'sending', attempts = w.attempts + 1, claim_id = gen_random_uuid(),
        first_attempt_at = coalesce(w.first_attempt_at, now()), last_attempt_at = now(),
        lease_until = now() + make_interval(secs => ${leaseS})
      from picked
      where w.id = picked.id
      returning w.*, picked.url, picked.schedule, picked.signing, picked.more
    )
    select w.id, w.claim_id as "claimId", w.environment, w.partner_id as "partnerId", w.endpoint_id as "endpointId",
      w.event_id as "eventId", w.shipment_id as "shipmentId", w.request_id as "requestId", w.manual,
      w.settled_as is not null as settled, w.first_attempt_at as "firstAttemptAt", w.last_attempt_at as "startedAt",
      clock_timestamp()::timestamptz(3) as "claimedAt",
      v.body, w.url, to_json(w.schedule) as schedule, w.signing as sealed, w.more
    from claimed w
    join shipment_events v on v.id = w.event_id
    order by w.due_at, w.seq`);
  const [, rows] = await Promise.all([locked, claimed]);
  const parsed = new Map<string, SealedSigning>();
  const signingOf = (endpointId: string, sealed: string) => {
    const signing = parsed.get(endpointId) ?? (JSON.parse(sealed) as SealedSigning);
    parsed.set(endpointId, signing);
    return signing;
  };
  return (rows as unknown as Row[]).map(({ sealed, ...row }) => ({
    ...row,
    firstAttemptAt: new Date(row.firstAttemptAt),
    startedAt: new Date(row.startedAt),
    claimedAt: new Date(row.claimedAt),
    signing: signingOf(row.endpointId, sealed),
  }));
}
