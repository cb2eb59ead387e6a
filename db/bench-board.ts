import { sql } from "drizzle-orm";
import type { Tx } from "./client.ts";

const eventColumns = sql.raw(`environment, partner_id, type, status, previous_status, version, seq, facts, note,
  actor_type, actor_id, actor_name, request_id, body, occurred_at, created_at`);

/** The last six places of an id, which are chance anyway. */
const numbered = (id: string) => sql.raw(`overlay(${id} placing lpad(n::text, 6, '0') from length(${id}) - 5)`);

/**
 * Makes `times` more of every shipment there is, with its events: another id, number and order, and the rest alike. As
 * many as a busy board has are there within seconds.
 */
export async function multiplyShipments(tx: Tx, times: number): Promise<void> {
  // References are not checked: it would be done by reading the whole table for each, as long as nobody has analyzed it.
  await tx.execute(sql`set local session_replication_role = replica`);
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`
    insert into shipments select (jsonb_populate_record(s, jsonb_build_object(
      'id', ${numbered("s.id")}, 'order_id', s.order_id || '-' || n,
      'tracking_number', 'PP' || (1000000000 + n * 10000 + row_number() over (partition by n order by s.id))))).*
    from shipments s, generate_series(1, ${times}::int) n`);
  await tx.execute(sql`
    insert into shipment_events (id, shipment_id, ${eventColumns})
    select ${numbered("id")}, ${numbered("shipment_id")}, ${eventColumns}
    from shipment_events, generate_series(1, ${times}::int) n`);
}

/** A notification as bare as Postgres has it. */
export async function notifyBare(tx: Tx, channel: string, payload: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${payload})`);
}
