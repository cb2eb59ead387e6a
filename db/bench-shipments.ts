import { sql } from "drizzle-orm";
import { searchText } from "#lib/domain/search-text.ts";
import { trackingNumber } from "#lib/domain/tracking-number.ts";
import { firstIdAt } from "#lib/ids.ts";
import type { Tx } from "./client.ts";

const owner = sql.raw(`'sandbox', 'prt_01KAKZ0000SHPMN0000000000A'`);

/** 3,300 shipments a day: more of them are a longer history, as in life, and not busier days. */
const apartMs = 26_000;
const hourMs = 3_600_000;
const batch = 20_000;

const names = ["Бат-Эрдэнэ", "Оюунчимэг", "Тэмүүлэн", "Сарангэрэл", "Ганзориг", "Энхтуяа", "Мөнхбат", "Номин-Эрдэнэ"];
const districts = ["Баянзүрх", "Хан-Уул", "Сүхбаатар", "Чингэлтэй", "Баянгол", "Сонгинохайрхан", "Налайх"];

const pickupAddress = {
  ...{ name: "Номин Өргөө", phone: "+97677112233", line1: "Их дэлгүүр", district: "Чингэлтэй", city: "Ulaanbaatar" },
};

const of = <T>(all: readonly T[], number: number): T => all[number % all.length] as T;
/** Every number once, and no two neighbours near each other. */
const scattered = (number: number, below: number) => (number * 7_368_787) % below;

const createdAt = (number: number, now: Date) => new Date(now.getTime() - 9 * hourMs - number * apartMs);

/** What the n-th shipment is found by; 0 is the newest. */
export const benchShipment = (number: number, now: Date) => ({
  id: firstIdAt("shp", createdAt(number, now)).slice(0, -9) + String(number).padStart(9, "0"),
  createdAt: createdAt(number, now),
  orderId: `ORD-${1_000_000 + number}`,
  vendorId: `vendor-${number % 500}`,
  trackingNumber: trackingNumber(scattered(number, 999_999_937)),
  phone: String(80_000_000 + scattered(number, 9_999_991)),
  name: `${of(names, number)} ${String.fromCharCode(1_040 + (number % 31))}.`,
});

/** What of the n-th shipment no two have alike; the rest follows from its number. */
function ownPart(number: number, now: Date) {
  const { id, createdAt, orderId, vendorId, trackingNumber, phone, name } = benchShipment(number, now);
  const line1 = `${(number % 40) + 1}-р хороо, ${number % 97}-р байр, ${number % 211} тоот`;
  const city = "Ulaanbaatar";
  const deliveryAddress = { name, phone: `+976${phone}`, line1, district: of(districts, number), city };
  return {
    ...{ n: number, id, at: createdAt, order_id: orderId, vendor_id: vendorId, tracking_number: trackingNumber },
    address: JSON.stringify(deliveryAddress),
    search: searchText({ trackingNumber, orderId, vendorId, pickupAddress, deliveryAddress }),
  };
}

/** The rows as `POST /shipments` and the moves since would have left them: the newest open, the rest of the history closed. */
async function fillRows(tx: Tx, numbers: number[], now: Date): Promise<void> {
  const own = JSON.stringify(numbers.map((number) => ownPart(number, now)));
  await tx.execute(sql`insert into shipments (id, environment, partner_id, order_id, vendor_id, tracking_number, status,
      service_level, pickup_address, delivery_address, parcel, metadata, cod_amount, cod_currency, last_moved_at, version,
      last_seq, changed_by, search_text, estimated_pickup_at, estimated_delivery_at, created_at, updated_at, picked_up_at,
      delivered_at, failed_at, returned_at, canceled_at)
    select id, ${owner}, order_id, vendor_id, tracking_number, status, 'standard', ${JSON.stringify(pickupAddress)}::jsonb,
      address::jsonb, '{"weight_g": 1200}', '{"cart":"A-' || n || '","lines":[1,2,3]}',
      case when n % 2 = 0 then 10000 + n % 90000 end, case when n % 2 = 0 then 'MNT' end, moved_at, version,
      case when status = 'canceled' then 0 else version - 1 end, 'bench', search, at + interval '3 hours',
      at + interval '9 hours', at, moved_at, case when version > 1 and status <> 'canceled' then at + interval '2 hours' end,
      case when status = 'delivered' then moved_at end, case when status = 'failed' then moved_at end,
      case when status = 'failed' then moved_at end, case when status = 'canceled' then moved_at end
    from (select *, at + version * interval '2 hours' as moved_at
      from (select *, case status when 'created' then 1 when 'canceled' then 2 when 'picked_up' then 2
          when 'out_for_delivery' then 3 else 4 end as version
        from (select *, (case when n < 1000 then 'created' when n < 2000 then 'picked_up' when n < 3300 then 'out_for_delivery'
            when n % 20 = 0 then 'canceled' when n % 20 = 1 then 'failed' else 'delivered' end)::shipment_status as status
          from json_to_recordset(${own}::json) as own (n int, id text, at timestamptz, order_id text, vendor_id text,
            tracking_number text, address text, search text)) known) moved) rows`);
}

type Index = { name: string; definition: string };

/** Drops what is made anew faster than it is kept up to date; what keys and constraints rest on stays. */
async function dropIndexes(tx: Tx): Promise<Index[]> {
  const found =
    await tx.execute(sql`select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid in ('shipments'::regclass, 'shipment_events'::regclass, 'webhook_deliveries'::regclass)
      and not exists (select 1 from pg_constraint where conindid = indexrelid)`);
  const indexes = found as unknown as Index[];
  for (const { name } of indexes) await tx.execute(sql.raw(`drop index ${name}`));
  return indexes;
}

/**
 * For every shipment that has none yet: the event of its creation, the one of its last move, and the delivery of that.
 * The moves between them are left out for the time they would take; no list, search or look at a shipment reads them.
 */
async function fillEvents(tx: Tx, endpointId: string): Promise<void> {
  await tx.execute(sql`insert into shipment_events (id, environment, partner_id, shipment_id, type, status, version, seq,
      facts, actor_type, actor_name, request_id, body, occurred_at, created_at)
    select id, environment, partner_id, shipment_id, ('shipment.' || status)::event_type, status, version, seq, '{}', 'key',
      'bench', 'req' || substr(id, 4), case when seq > 0 then rpad('{"id":"' || id || '","data":{"order_id":"' || order_id
        || '","delivery_address":' || delivery_address || ',"metadata":' || metadata || '}}', 800) end, at, at
    from (select s.environment, s.partner_id, s.order_id, s.delivery_address, s.metadata, s.id as shipment_id,
        'evt' || left(substr(s.id, 4), -1) || v as id, v as version, case when v > 1 then nullif(s.last_seq, 0) end as seq,
        case when v = 1 then 'created' else s.status end as status,
        case when v = 1 then s.created_at else s.updated_at end as at
      from shipments s, unnest(case when s.version = 1 then array[1] else array[1, s.version] end) v
      where not exists (select 1 from shipment_events e where e.shipment_id = s.id)) events`);
  await tx.execute(sql`insert into webhook_deliveries (id, environment, partner_id, endpoint_id, event_id, event_type,
      shipment_id, seq, request_id, status, attempts, due_at, last_outcome, last_status_code, settled_at, created_at)
    select 'dlv' || substr(e.id, 4), e.environment, e.partner_id, ${endpointId}, e.id, e.type, e.shipment_id, e.seq,
      e.request_id, 'delivered', 1, e.created_at, 'delivered', 200, e.created_at, e.created_at
    from shipment_events e
    where e.seq is not null and not exists (select 1 from webhook_deliveries d where d.event_id = e.id)`);
}

/**
 * Adds the shipments from the n-th newest on, in days of 3,300, each with two events and a delivery to one
 * endpoint of Shop.mn's sandbox. References are not checked, which is what would take the time.
 */
export async function fillShipments(tx: Tx, span: { from: number; to: number; now: Date; endpointId: string }) {
  await tx.execute(sql`set local session_replication_role = replica`);
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`set local maintenance_work_mem = '1GB'`);
  await tx.execute(sql`set local work_mem = '256MB'`);
  const indexes = await dropIndexes(tx);
  for (let at = span.from; at < span.to; at += batch) {
    const count = Math.min(batch, span.to - at);
    const numbers = Array.from({ length: count }, (_, ahead) => at + ahead);
    await fillRows(tx, numbers, span.now);
  }
  await fillEvents(tx, span.endpointId);
  for (const { definition } of indexes) await tx.execute(sql.raw(definition));
}

/** Leaves what was loaded as autovacuum would have left it in time. @returns how large it all is, for people */
export async function settle(tx: Tx): Promise<string> {
  await tx.execute(sql`vacuum (analyze) shipments, shipment_events, webhook_deliveries`);
  await tx.execute(sql`checkpoint`);
  const [row] = await tx.execute(sql`select pg_size_pretty(pg_database_size(current_database())) as size`);
  return String(row?.size);
}
