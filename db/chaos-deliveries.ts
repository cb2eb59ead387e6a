import { sql } from "drizzle-orm";
import type { DeliveryStatus } from "#lib/domain/delivery-status.ts";
import type { Tx } from "./client.ts";

export type ChaosDelivery = { endpointId: string; shipmentId: string; seq: number; status: DeliveryStatus };

/** Every delivery of the database, settled or not. */
export async function listChaosDeliveries(tx: Tx): Promise<ChaosDelivery[]> {
  const rows = await tx.execute(sql`
    select endpoint_id as "endpointId", shipment_id as "shipmentId", seq, status from webhook_deliveries`);
  return rows as unknown as ChaosDelivery[];
}

/** The claims that are in flight, or were when their worker died. */
export async function listChaosClaims(tx: Tx): Promise<string[]> {
  const rows = await tx.execute(sql`select claim_id as claim from webhook_deliveries where status = 'sending'`);
  return rows.map(({ claim }) => String(claim));
}

export async function countUnsettled(tx: Tx): Promise<number> {
  const [row] = await tx.execute(sql`
    select count(*)::int as n from webhook_deliveries where status in ('pending', 'sending')`);
  return Number(row?.n);
}
