import { sql } from "drizzle-orm";
import type { Tx } from "./client.ts";

/** Name of the graphile-worker task that does our work in its way. */
export const benchJob = "deliver";

/** What such a job carries: all it needs, so that it reads nothing. */
export type WebhookJob = { deliveryId: string; eventId: string; url: string; body: string };

const owner = sql.raw(`'sandbox', 'prt_01KAKZ0000SHPMN0000000000A'`);
const id = (prefix: string) => sql.raw(`'${prefix}_' || lpad(i::text, 26, '0')`);
const padded = (prefix: string, number: number) => `${prefix}_${String(number).padStart(26, "0")}`;

export const benchEventId = (number: number) => padded("evt", number);
export const benchShipmentId = (number: number) => padded("shp", number);

/** As many shipments as asked for, each with one event of an ordinary size that nobody has been told of. */
export async function fillBenchEvents(tx: Tx, count: number): Promise<void> {
  await tx.execute(sql`set local session_replication_role = replica`);
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`insert into shipments (id, environment, partner_id, order_id, vendor_id, tracking_number, status,
      service_level, pickup_address, delivery_address, parcel, last_moved_at, version, last_seq, changed_by, search_text,
      created_at, updated_at)
    select ${id("shp")}, ${owner}, 'ORD-' || i, 'vendor-7', 'PP' || lpad(i::text, 10, '0'), 'delivered',
      'standard', '{}', '{}', '{}', now(), 1, 1, 'bench', 'ord-' || i, now(), now()
    from generate_series(0, ${count - 1}::int) i`);
  await tx.execute(sql`insert into shipment_events (id, environment, partner_id, shipment_id, type, status, version, seq,
      facts, actor_type, actor_name, request_id, body, occurred_at, created_at)
    select ${id("evt")}, ${owner}, ${id("shp")}, 'shipment.in_transit', 'in_transit', 1, 1, '{}', 'key', 'bench',
      ${id("req")}, '{"id":"' || ${id("evt")} || '","data":"' || repeat('x', 1400) || '"}', now(), now()
    from generate_series(0, ${count - 1}::int) i`);
}

/** Makes a delivery of each event due, to the endpoints in turn. */
export async function fillBenchDeliveries(tx: Tx, endpointIds: readonly string[]): Promise<void> {
  await tx.execute(sql`set local session_replication_role = replica`);
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`insert into webhook_deliveries (id, environment, partner_id, endpoint_id, event_id, event_type,
      shipment_id, seq, request_id, status, due_at, created_at)
    select 'dlv' || substr(v.id, 4), v.environment, v.partner_id,
      (${JSON.stringify(endpointIds)}::json) ->> (row_number() over (order by v.id) % ${endpointIds.length}::int)::int,
      v.id, v.type, v.shipment_id, v.seq, v.request_id, 'pending', now(), now()
    from shipment_events v`);
}

/** The same as jobs of graphile-worker. */
export async function fillBenchJobs(tx: Tx, urls: readonly string[]): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`select count(graphile_worker.add_job(${benchJob}, json_build_object(
      'deliveryId', 'dlv' || substr(v.id, 4), 'eventId', v.id, 'body', v.body,
      'url', (${JSON.stringify(urls)}::json) ->> (v.number % ${urls.length}::int)::int)))
    from (select *, row_number() over (order by id) as number from shipment_events) v`);
}

/** One job, as an application adds it in its own transaction. */
export async function addBenchJob(tx: Tx, job: WebhookJob): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job(${benchJob}, ${JSON.stringify(job)}::json)`);
}

/** Forgets every delivery, attempt and job. */
export async function emptyBench(tx: Tx): Promise<void> {
  await tx.execute(sql`truncate webhook_attempts, webhook_deliveries, bench_attempts`);
}

/** Where the jobs of graphile-worker write down their attempts: the columns of ours, with the key and the one index. */
export async function createBenchAttempts(tx: Tx): Promise<void> {
  await tx.execute(sql`create table bench_attempts (
    id text primary key, delivery_id text not null, url text not null, started_at timestamptz not null,
    finished_at timestamptz not null, status_code int not null, request_headers jsonb not null,
    response_headers jsonb not null, response_body text not null)`);
  await tx.execute(sql`create index on bench_attempts (delivery_id)`);
}

export type BenchAttempt = {
  attemptId: string;
  deliveryId: string;
  url: string;
  startedAt: Date;
  finishedAt: Date;
  statusCode: number;
  requestHeaders: object;
  responseHeaders: object;
  responseBody: string;
};

export async function recordBenchAttempt(tx: Tx, attempt: BenchAttempt): Promise<void> {
  await tx.execute(sql`insert into bench_attempts values (${attempt.attemptId}, ${attempt.deliveryId}, ${attempt.url},
    ${attempt.startedAt.toISOString()}, ${attempt.finishedAt.toISOString()}, ${attempt.statusCode},
    ${JSON.stringify(attempt.requestHeaders)}, ${JSON.stringify(attempt.responseHeaders)}, ${attempt.responseBody})`);
}

/** How many attempts were recorded: a bench of a worker that records nothing measures nothing. */
export async function countBenchAttempts(tx: Tx): Promise<number> {
  const [row] = await tx.execute(sql`select (select count(*) from webhook_attempts where outcome = 'delivered')
    + (select count(*) from bench_attempts) as n`);
  return Number(row?.n);
}
