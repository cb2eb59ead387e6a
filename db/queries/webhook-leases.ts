import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Environment } from "#lib/domain/environment.ts";

export type LostDelivery = { id: string; environment: Environment; endpointId: string; shipmentId: string };

const BATCH = 500;

/** Whether a worker has not come back within its lease: cheaper to ask than to lock, as most answers are no. */
export async function hasExpiredLeases(tx: Tx): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from webhook_deliveries d where d.status = 'sending' and d.lease_until <= now() limit 1`);
  return rows.length > 0;
}

/** Locks deliveries whose worker has not come back within its lease; those another worker is returning are skipped. */
export async function lockExpiredLeases(tx: Tx): Promise<LostDelivery[]> {
  const rows = await tx.execute(sql`
    select d.id, d.environment, d.endpoint_id as "endpointId", d.shipment_id as "shipmentId"
    from webhook_deliveries d
    where d.status = 'sending' and d.lease_until <= now()
    order by d.endpoint_id, d.shipment_id, d.seq
    limit ${BATCH}
    for update skip locked`);
  return rows as unknown as LostDelivery[];
}

export type LostAttempt = { deliveryId: string; attemptId: string; workerId: string; error: string };

/** Makes locked deliveries due again, each with an attempt that says its worker was lost. */
export async function returnLostDeliveries(tx: Tx, lost: readonly LostAttempt[]): Promise<void> {
  await tx.execute(sql`
    with lost as materialized (
      select * from json_to_recordset(${JSON.stringify(lost)}::json)
        as r("deliveryId" text, "attemptId" text, "workerId" text, error text)
    ), returned as (
      update webhook_deliveries d
      set status = 'pending', due_at = now(), claim_id = null, lease_until = null, last_outcome = 'worker_lost',
        last_status_code = null
      from lost r
      where d.id = r."deliveryId" and d.status = 'sending'
      returning d.*
    )
    insert into webhook_attempts (
      id, environment, partner_id, delivery_id, number, trigger, outcome, error, started_at, finished_at, timings, url,
      request_headers, worker_id
    )
    select r."attemptId", d.environment, d.partner_id, d.id, d.attempts,
      case when d.manual then 'manual' else 'schedule' end::attempt_trigger, 'worker_lost', r.error, d.last_attempt_at,
      now(), json_build_object('dnsMs', null, 'connectMs', null, 'tlsMs', null, 'firstByteMs', null,
        'totalMs', round(extract(epoch from now() - d.last_attempt_at) * 1000)),
      e.url, '{}', r."workerId"
    from returned d
    join lost r on r."deliveryId" = d.id
    join webhook_endpoints e on e.id = d.endpoint_id`);
}
