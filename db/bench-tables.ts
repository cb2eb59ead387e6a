import { sql } from "drizzle-orm";
import type { Tx } from "./client.ts";

/** The three tables of the bench's bare route, keyed and indexed as plainly as such a route would have them. */
export async function createBareTables(tx: Tx): Promise<void> {
  await tx.execute(sql`create table bare_shipments (id uuid primary key, order_id text not null, body jsonb not null)`);
  await tx.execute(
    sql`create table bare_events (id bigserial primary key, shipment_id uuid references bare_shipments, type text)`,
  );
  await tx.execute(
    sql`create table bare_requests (id bigserial primary key, shipment_id uuid, status int, body jsonb)`,
  );
}

/** Gathers the planner's statistics, as autovacuum does within a minute of use. */
export async function analyze(tx: Tx): Promise<void> {
  await tx.execute(sql`analyze`);
}
