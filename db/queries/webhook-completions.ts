import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { AttemptTimings } from "#db/schema/webhook-deliveries.ts";
import type { AttemptOutcome, AttemptTrigger } from "#lib/domain/delivery-status.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** What one attempt saw: a row of `webhook_attempts`. */
export type AttemptRecord = {
  attemptId: string;
  trigger: AttemptTrigger;
  outcome: AttemptOutcome;
  statusCode: number | null;
  error: string | null;
  startedAt: Date;
  finishedAt: Date;
  timings: AttemptTimings;
  url: string;
  requestHeaders: Record<string, string>;
  responseHeaders: Record<string, string> | null;
  responseBody: string | null;
  responseTruncated: boolean;
  remoteAddress: string | null;
  receiverRequestId: string | null;
  receiverCode: string | null;
  workerId: string;
};

/** What becomes of the delivery; `restored` is a settled one that was tried again in vain and is what it was. */
export type CompletedStatus = "delivered" | "dead" | "pending" | "restored";

export type Completion = AttemptRecord & {
  deliveryId: string;
  claimId: string;
  status: CompletedStatus;
  /** When it is tried again; null when it is settled. */
  dueAt: Date | null;
  /** Answered 429: counts as no attempt. */
  throttled: boolean;
};

/**
 * Records attempts and what they came to, many in one statement. A row whose claim is no longer the worker's, or whose
 * lease has passed, is left alone.
 *
 * @returns the ids of the deliveries that were completed.
 */
export async function completeDeliveries(tx: Tx, completions: readonly Completion[]): Promise<string[]> {
  const rows = await tx.execute(sql`
    with done as materialized (
      select * from json_to_recordset(${JSON.stringify(completions)}::json) as r(
        "deliveryId" text, "claimId" uuid, status text, "dueAt" timestamptz, throttled boolean, "attemptId" text,
        trigger attempt_trigger, outcome attempt_outcome, "statusCode" int, error text, "startedAt" timestamptz,
        "finishedAt" timestamptz, timings jsonb, url text, "requestHeaders" jsonb, "responseHeaders" jsonb,
        "responseBody" text, "responseTruncated" boolean, "remoteAddress" text, "receiverRequestId" text,
        "receiverCode" text, "workerId" text
      )
    ), mine as materialized (
      select d.id from done r
      join webhook_deliveries d on d.id = r."deliveryId"
      where d.claim_id = r."claimId" and d.status = 'sending' and d.lease_until > now()
      order by d.endpoint_id, d.shipment_id, d.seq
      for update of d
    ), completed as (
      update webhook_deliveries d set
        status = case when r.status = 'restored' then d.settled_as else r.status::delivery_status end,
        settled_as = case when r.status = 'pending' then d.settled_as end,
        due_at = coalesce(r."dueAt", d.due_at),
        settled_at = case when r.status in ('delivered', 'dead') then now() else d.settled_at end,
        throttled = d.throttled + r.throttled::int,
        -- The schedule begins with the first attempt that counts.
        first_attempt_at = case when r.throttled and d.attempts = d.throttled + 1 then null else d.first_attempt_at end,
        manual = d.manual and r.throttled,
        claim_id = null, lease_until = null, last_outcome = r.outcome, last_status_code = r."statusCode",
        last_receiver_code = r."receiverCode"
      from mine m join done r on r."deliveryId" = m.id
      where d.id = m.id
      returning d.id, d.environment, d.partner_id, d.attempts
    )
    insert into webhook_attempts (
      id, environment, partner_id, delivery_id, number, trigger, outcome, status_code, error, started_at, finished_at,
      timings, url, request_headers, response_headers, response_body, response_truncated, remote_address,
      receiver_request_id, receiver_code, worker_id
    )
    select r."attemptId", c.environment, c.partner_id, c.id, c.attempts, r.trigger, r.outcome, r."statusCode", r.error,
      r."startedAt", r."finishedAt", r.timings, r.url, r."requestHeaders", r."responseHeaders", r."responseBody",
      r."responseTruncated", r."remoteAddress", r."receiverRequestId", r."receiverCode", r."workerId"
    from completed c join done r on r."deliveryId" = c.id
    returning delivery_id as id`);
  return (rows as unknown as { id: string }[]).map(({ id }) => id);
}

/** The environments in which something is due at these endpoints now; after what releases it. */
export async function environmentsDue(tx: Tx, endpointIds: readonly string[]): Promise<Environment[]> {
  const rows = await tx.execute(sql`
    select distinct x.environment
    from (select distinct id from json_array_elements_text(${JSON.stringify(endpointIds)}::json) as r(id)) r
    cross join lateral (
      select d.environment from webhook_deliveries d
      where d.endpoint_id = r.id and d.status = 'pending' and d.due_at <= now()::timestamptz(3)
      order by d.due_at limit 1
    ) x`);
  return (rows as unknown as { environment: Environment }[]).map(({ environment }) => environment);
}

/** What the attempts of one endpoint say about it. */
export type EndpointSignal = {
  endpointId: string;
  /** It did not answer: back to one request at a time. */
  silent: boolean;
  /** Successes since then, or at all. */
  successes: number;
  /** It answered 429: nothing before this. */
  pausedUntil: Date | null;
  /** It took something. */
  succeeded: boolean;
  /** Its first failure since the last success among these. */
  failedAt: Date | null;
};

/** Grows, shrinks and pauses the windows of endpoints. Last in its transaction: a claim locks deliveries first, too. */
export async function signalEndpoints(tx: Tx, signals: readonly EndpointSignal[]): Promise<void> {
  await tx.execute(sql`
    with seen as materialized (
      select * from json_to_recordset(${JSON.stringify(signals)}::json)
        as r("endpointId" text, silent boolean, successes int, "pausedUntil" timestamptz, succeeded boolean,
          "failedAt" timestamptz)
    ), changed as materialized (
      select e.id from seen r join webhook_endpoints e on e.id = r."endpointId"
      where r.silent or r."pausedUntil" is not null or (r.successes > 0 and e."window" < e.max_in_flight)
        or (r.succeeded and e.failing_since is not null) or (r."failedAt" is not null and e.failing_since is null)
      order by e.id
      for no key update of e
    )
    update webhook_endpoints e set
      "window" = least(e.max_in_flight, case when r.silent then 1 else e."window" end + r.successes),
      paused_until = greatest(e.paused_until, r."pausedUntil"),
      failing_since = coalesce(case when r.succeeded then null else e.failing_since end, r."failedAt")
    from changed c join seen r on r."endpointId" = c.id
    where e.id = c.id`);
}
