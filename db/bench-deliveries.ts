import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "./client.ts";
import { type ClaimLimits, claimDeliveries } from "./queries/webhook-claims.ts";

const owner = sql.raw(`'sandbox', 'prt_01KAKZ0000SHPMN0000000000A'`);
const id = (prefix: string, number: string) => sql.raw(`'${prefix}_' || lpad((${number})::text, 26, '0')`);
/** Deliveries of one shipment. */
const perShipment = 100;

export const benchRequest = (number: number) => `req_${String(number).padStart(26, "0")}`;

/**
 * Fills an empty database with deliveries to these endpoints: of ten, two pending (half of them due), one held, seven
 * settled, of which one in a hundred dead. The last endpoint has what is held. References are not checked, which is
 * what would take the time.
 */
export async function fillDeliveries(tx: Tx, rows: number, endpointIds: readonly string[]): Promise<void> {
  await tx.execute(sql`set local session_replication_role = replica`);
  await tx.execute(sql`set local statement_timeout = 0`);
  const last = sql.raw(String(rows - 1));
  await tx.execute(sql`insert into shipments (id, environment, partner_id, order_id, vendor_id, tracking_number, status,
      service_level, pickup_address, delivery_address, parcel, last_moved_at, version, last_seq, changed_by, search_text,
      created_at, updated_at)
    select ${id("shp", "i")}, ${owner}, 'ORD-' || i, 'vendor-7', 'PP' || lpad(i::text, 10, '0'), 'delivered',
      'standard', '{}', '{}', '{}', now(), 1, 1, 'bench', 'ord-' || i, now(), now()
    from generate_series(0, ${sql.raw(String(Math.ceil(rows / perShipment)))}) i`);
  await tx.execute(sql`insert into webhook_deliveries (id, environment, partner_id, endpoint_id, event_id, event_type,
      shipment_id, seq, request_id, status, attempts, due_at, last_outcome, last_status_code, settled_at, created_at)
    select ${id("dlv", "i")}, ${owner},
      (${JSON.stringify(endpointIds)}::json) ->> (case when i % 10 = 2 then ${endpointIds.length - 1}::int
        else (i / 10 % ${endpointIds.length - 1}::int)::int end),
      ${id("evt", "i")}, 'shipment.in_transit', ${id("shp", `i / ${perShipment}`)}, i % ${sql.raw(String(perShipment))} + 1,
      ${id("req", "i")},
      (case when i % 10 < 2 then 'pending' when i % 10 = 2 then 'held' when i % 1000 = 3 then 'dead' else 'delivered'
        end)::delivery_status,
      case when i % 10 < 3 then 0 else 1 end, now() + case when i % 10 = 1 then interval '1 hour' else interval '0' end,
      (case when i % 1000 = 3 then 'http_5xx' when i % 10 > 2 then 'delivered' end)::attempt_outcome,
      case when i % 1000 = 3 then 503 when i % 10 > 2 then 200 end,
      case when i % 10 > 2 then now() end, now()
    from generate_series(0, ${last}) i`);
}

/** One claim, with its plan as Postgres explains it after having carried it out. */
export async function explainClaim(tx: Tx, limits: ClaimLimits): Promise<string[]> {
  const plans: string[] = [];
  const explaining = {
    execute: async (query: SQL) => {
      // The lock comes first, and is no claim.
      const [first] = query.queryChunks.map((chunk) => JSON.stringify(chunk));
      if (!first?.includes("with ready")) return tx.execute(query);
      const rows = await tx.execute(sql`explain (analyze, costs off, summary on) ${query}`);
      plans.push(...rows.map((row) => String(row["QUERY PLAN"])));
      return [];
    },
  };
  await claimDeliveries(explaining as unknown as Tx, limits);
  return plans;
}
