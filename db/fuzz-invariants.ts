import { sql } from "drizzle-orm";
import type { Tx } from "./client.ts";

/**
 * What is half written: a line for each, empty when every effect is whole (contract §3, rule 1 of the engine).
 * @param endpointId a receiver that was enabled for every type all the while
 */
export async function listHalfWritten(tx: Tx, endpointId: string): Promise<string[]> {
  const rows = await tx.execute(sql`
    select 'versions of ' || s.id as what from shipments s
     where s.version <> (select count(*) from shipment_events e where e.shipment_id = s.id)
    union all
    select 'numbers of ' || s.id from shipments s
     where s.last_seq <> (select count(e.seq) from shipment_events e where e.shipment_id = s.id)
    union all
    select 'no envelope of ' || e.id from shipment_events e where e.seq is not null and e.body is null
    union all
    select 'no delivery of ' || e.id from shipment_events e
     where e.seq is not null
       and exists (select 1 from webhook_endpoints w
                    where w.id = ${endpointId} and w.partner_id = e.partner_id and w.environment = e.environment
                      and w.created_at < e.created_at)
       and not exists (select 1 from webhook_deliveries d where d.event_id = e.id and d.endpoint_id = ${endpointId})
    union all
    select 'remembered, but not there: ' || k.key from idempotency_keys k
     where k.status = 201 and k.path like '%/shipments'
       and not exists (select 1 from shipments s where s.id = substring(k.response from '"id":"(shp_[0-9A-Z]{26})"'))`);
  return rows.map(({ what }) => String(what));
}
