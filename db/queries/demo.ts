import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { secretKeys, shipmentEvents, shipments } from "#db/schema/index.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

/** What tells the demo's rows from others: who made its key and endpoint, and what the key is called. */
export type DemoMark = { madeBy: string; keyName: string };

/** Rows removed. */
export type PurgedDemo = {
  shipments: number;
  events: number;
  deliveries: number;
  attempts: number;
  endpoints: number;
  keys: number;
  requests: number;
};

/** The demo's key of that hash, unless it was revoked or has expired. */
export async function findLiveDemoKey(
  tx: Tx,
  scope: PartnerScope,
  secretHash: string,
): Promise<{ id: string; name: string } | undefined> {
  const rows = await tx
    .select({ id: secretKeys.id, name: secretKeys.name })
    .from(secretKeys)
    .where(
      and(
        within(secretKeys, scope),
        eq(secretKeys.secretHash, secretHash),
        isNull(secretKeys.revokedAt),
        sql`coalesce(${secretKeys.expiresAt} > now(), true)`,
      ),
    );
  return rows[0];
}

export async function isKeyThere(tx: Tx, scope: PartnerScope, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: secretKeys.id })
    .from(secretKeys)
    .where(and(within(secretKeys, scope), eq(secretKeys.id, id)));
  return rows.length > 0;
}

/** The order ids a key has registered so far. */
export async function registeredOrders(tx: Tx, scope: PartnerScope, keyId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ orderId: shipments.orderId })
    .from(shipments)
    .innerJoin(shipmentEvents, and(eq(shipmentEvents.shipmentId, shipments.id), eq(shipmentEvents.version, 1)))
    .where(and(within(shipments, scope), eq(shipmentEvents.actorId, keyId)));
  return new Set(rows.map(({ orderId }) => orderId));
}

/**
 * Deletes the demo in the scope. Whoever writes shipments or deliveries meanwhile waits until it is done.
 *
 * @returns how many rows of each kind
 */
export async function deleteDemo(tx: Tx, scope: PartnerScope, mark: DemoMark): Promise<PurgedDemo> {
  // In the order in which a move and a completion take them, so that neither waits for us while we wait for it.
  await tx.execute(sql`lock table shipments, webhook_deliveries, webhook_endpoints in share row exclusive mode`);
  await nameDemo(tx, scope, mark);
  const deleted = async (from: SQL) => (await tx.execute(sql`delete from ${from} returning 1`)).length;
  const requests = await deleted(sql`api_requests where actor_id in (select id from demo_keys)`);
  await deleted(sql`idempotency_keys where (environment, partner_id) = (${scope.environment}, ${scope.partnerId})
    and request_id in (select id from demo_requests)`);
  const attempts = await deleted(sql`webhook_attempts where delivery_id in (select id from demo_deliveries)`);
  const deliveries = await deleted(sql`webhook_deliveries where id in (select id from demo_deliveries)`);
  await deleted(sql`alerts where subject_id in (
    select id from demo_shipments union all select id from demo_endpoints union all select id from demo_deliveries)`);
  await deleted(
    sql`inbound_events where shipment_id in (select id from demo_shipments) or key_id in (select id from demo_keys)`,
  );
  await deleted(sql`simulation_steps where shipment_id in (select id from demo_shipments)`);
  await deleted(sql`scheduled_moves where shipment_id in (select id from demo_shipments)`);
  // A shipment and its events refer to each other: only one statement can delete both.
  const [gone] = await tx.execute<{ events: number; shipments: number }>(sql`
    with events as (
      delete from shipment_events where shipment_id in (select id from demo_shipments) returning 1
    ), shipments as (
      delete from shipments where id in (select id from demo_shipments) returning 1
    )
    select (select count(*) from events)::int as events, (select count(*) from shipments)::int as shipments`);
  await deleted(sql`webhook_recoveries where endpoint_id in (select id from demo_endpoints)`);
  await deleted(sql`webhook_tests where endpoint_id in (select id from demo_endpoints)`);
  await deleted(sql`signing_secrets where endpoint_id in (select id from demo_endpoints)`);
  const endpoints = await deleted(sql`webhook_endpoints where id in (select id from demo_endpoints)`);
  await deleted(sql`rate_windows where bucket in (select id from demo_keys)`);
  const keys = await deleted(sql`secret_keys where id in (select id from demo_keys)`);
  return {
    shipments: gone?.shipments ?? 0,
    events: gone?.events ?? 0,
    deliveries,
    attempts,
    endpoints,
    keys,
    requests,
  };
}

/** Writes down which rows are the demo's, before the rows that tell so are gone. */
async function nameDemo(tx: Tx, scope: PartnerScope, { madeBy, keyName }: DemoMark): Promise<void> {
  const owned = sql`(environment, partner_id) = (${scope.environment}::environment, ${scope.partnerId})`;
  const name = async (table: SQL, rows: SQL) => {
    await tx.execute(sql`create temporary table ${table} (id text primary key) on commit drop`);
    await tx.execute(sql`insert into ${table} ${rows}`);
  };
  // A key that succeeds the simulator's is the simulator's.
  await name(
    sql`demo_keys`,
    sql`
    with recursive own as (
      select id from secret_keys where ${owned} and created_by = ${madeBy} and name = ${keyName}
      union
      select successor.id from secret_keys successor join own on successor.rolled_from_id = own.id
    ) select id from own`,
  );
  await name(sql`demo_endpoints`, sql`select id from webhook_endpoints where ${owned} and created_by = ${madeBy}`);
  await name(
    sql`demo_shipments`,
    sql`
    select shipment_id from shipment_events
    where ${owned} and type = 'shipment.created' and actor_id in (select id from demo_keys)`,
  );
  await name(
    sql`demo_deliveries`,
    sql`
    select id from webhook_deliveries where ${owned}
    and (shipment_id in (select id from demo_shipments) or endpoint_id in (select id from demo_endpoints))`,
  );
  await name(sql`demo_requests`, sql`select id from api_requests where actor_id in (select id from demo_keys)`);
}
