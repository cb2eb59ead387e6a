import { sql } from "drizzle-orm";
import type { EventType } from "#lib/domain/event-type.ts";
import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";
import type { Tx } from "./client.ts";

export type DayShipment = {
  id: string;
  status: ShipmentStatus;
  courier: string | null;
  attempts: number;
  isReturned: boolean;
  /** In the order in which they happened. */
  events: EventType[];
};

/** Every shipment of the database with all that happened to it. */
export async function listDayShipments(tx: Tx): Promise<DayShipment[]> {
  const rows = await tx.execute(sql`
    select shipments.id, shipments.status, couriers.name as courier, shipments.attempts,
      shipments.returned_at is not null as "isReturned",
      array(
        select type::text from shipment_events where shipment_id = shipments.id order by version
      ) as events
    from shipments left join couriers on couriers.id = shipments.courier_id`);
  return rows as unknown as DayShipment[];
}

/** Moves that were made on a board and have not happened yet. */
export async function countPendingMoves(tx: Tx): Promise<number> {
  const [row] = await tx.execute(sql`select count(*)::int as n from scheduled_moves where refused_at is null`);
  return Number(row?.n);
}
