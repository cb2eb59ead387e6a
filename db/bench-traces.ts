import { sql } from "drizzle-orm";
import type { Tx } from "./client.ts";

/** Every fifth request moves a shipment; each of its webhooks is tried five times, and a shipment moves four times. */
const perEvent = 5;
const perShipment = 4;

const owner = sql.raw(`'sandbox', 'prt_01KAKZ0000SHPMN0000000000A'`);
const id = (prefix: string, number: string) => sql.raw(`'${prefix}_' || lpad((${number})::text, 26, '0')`);
const at = sql.raw(`now() - interval '25 days' + i * interval '2 seconds'`);

/** The id of the request that moved a shipment for the n-th time, counted from 0. */
export function benchRequestId(number: number): string {
  return `req_${String(number * perEvent + 1).padStart(26, "0")}`;
}

/**
 * Fills an empty database with as many requests, and as many webhook attempts, to one endpoint of Shop.mn's sandbox.
 * References are not checked, which is what would take the time.
 * @returns how many of the requests moved a shipment
 */
export async function fillTraces(tx: Tx, requests: number, endpointId: string): Promise<number> {
  const events = Math.floor(requests / perEvent);
  await tx.execute(sql`set local session_replication_role = replica`);
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`insert into shipments (id, environment, partner_id, order_id, vendor_id, tracking_number, status,
      service_level, pickup_address, delivery_address, parcel, last_moved_at, version, last_seq, changed_by, search_text,
      created_at, updated_at)
    select ${id("shp", "i")}, ${owner}, 'ORD-' || i, 'vendor-7', 'PP' || lpad(i::text, 10, '0'), 'delivered',
      'standard', '{}', '{}', '{}', ${at}, ${sql.raw(String(perShipment))}, ${sql.raw(String(perShipment))}, 'bench',
      'ord-' || i, ${at}, ${at}
    from generate_series(0, ${sql.raw(String(Math.ceil(events / perShipment)))}) i`);
  await tx.execute(sql`insert into shipment_events (id, environment, partner_id, shipment_id, type, status, version, seq,
      facts, actor_type, actor_name, request_id, body, occurred_at, created_at)
    select ${id("evt", "i")}, ${owner}, ${id("shp", `i / ${perShipment}`)}, 'shipment.in_transit', 'in_transit',
      i % ${sql.raw(String(perShipment))} + 1, i % ${sql.raw(String(perShipment))} + 1, '{}', 'key', 'bench',
      ${id("req", `i * ${perEvent} + 1`)}, repeat('{"id":"evt"}', 100), ${at}, ${at}
    from generate_series(0, ${sql.raw(String(events - 1))}) i`);
  await tx.execute(sql`insert into webhook_deliveries (id, environment, partner_id, endpoint_id, event_id, event_type,
      shipment_id, seq, request_id, status, attempts, due_at, last_outcome, settled_at, created_at)
    select ${id("dlv", "i")}, ${owner}, ${endpointId}, ${id("evt", "i")}, 'shipment.in_transit',
      ${id("shp", `i / ${perShipment}`)}, i % ${sql.raw(String(perShipment))} + 1, ${id("req", `i * ${perEvent} + 1`)},
      'delivered', ${sql.raw(String(perEvent))}, ${at}, 'delivered', ${at}, ${at}
    from generate_series(0, ${sql.raw(String(events - 1))}) i`);
  await tx.execute(sql`insert into webhook_attempts (id, environment, partner_id, delivery_id, number, trigger, outcome,
      status_code, started_at, finished_at, timings, url, request_headers, response_headers, response_body, worker_id)
    select ${id("att", "i")}, ${owner}, ${id("dlv", `i / ${perEvent}`)}, i % ${sql.raw(String(perEvent))} + 1,
      'schedule', 'http_5xx', 503, ${at}, ${at} + interval '40 milliseconds',
      '{"dnsMs":1,"connectMs":2,"tlsMs":9,"firstByteMs":27,"totalMs":40}', 'https://shop.mn/webhooks',
      '{"content-type":"application/json"}', '{"server":"nginx"}', repeat('unavailable ', 30), 'bench'
    from generate_series(0, ${sql.raw(String(events * perEvent - 1))}) i`);
  await tx.execute(sql`insert into api_requests (id, environment, partner_id, source, actor_type, actor_id, actor_name,
      method, path, status, error_code, duration_ms, phases, shipment_id, request_body, response_body, created_at)
    select ${id("req", "i")}, ${owner}, 'api', 'key', 'key_' || i % 20, 'bench', 'POST',
      '/pickpack/v1/shipments/' || ${id("shp", `i / ${perEvent * perShipment}`)} || '/transitions',
      case when i % 10 = 3 then 400 else 200 end, case when i % 10 = 3 then 'missing_field' end, 12,
      '{"authMs":2,"parseMs":3,"transactionMs":11}', ${id("shp", `i / ${perEvent * perShipment}`)},
      repeat('{"to":"in_transit"}', 10), repeat('{"status":"in_transit"}', 40), ${at}
    from generate_series(0, ${sql.raw(String(requests - 1))}) i`);
  return events;
}
