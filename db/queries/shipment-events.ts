import { and, asc, desc, eq, gt, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { insertRows, row } from "#db/insert-rows.ts";
import { shipmentEvents } from "#db/schema/index.ts";
import { type EventType, handlingTypes } from "#lib/domain/event-type.ts";

export type ShipmentEventRow = typeof shipmentEvents.$inferSelect;
export type NewShipmentEvent = typeof shipmentEvents.$inferInsert;

export async function insertEvent(tx: Tx, event: NewShipmentEvent): Promise<void> {
  await insertRows(tx, [row(shipmentEvents, event)]);
}

/**
 * A shipment's history, oldest first.
 * @param shipmentId of a shipment that was found within the caller's scope
 * @param after version after which to go on
 * @param types which events; all of them when left out
 */
export async function listEvents(
  tx: Tx,
  shipmentId: string,
  page: { after: number; limit: number; types?: readonly EventType[] },
): Promise<ShipmentEventRow[]> {
  return tx
    .select()
    .from(shipmentEvents)
    .where(
      and(
        eq(shipmentEvents.shipmentId, shipmentId),
        gt(shipmentEvents.version, page.after),
        page.types && inArray(shipmentEvents.type, [...page.types]),
      ),
    )
    .orderBy(asc(shipmentEvents.version))
    .limit(page.limit);
}

/**
 * Who had a shipment in hand last, and when: what was written of it or changed about it is not that, a second hub is.
 * @param shipmentId of a shipment that was found within the caller's scope
 */
export async function findLastMove(
  tx: Tx,
  shipmentId: string,
): Promise<Pick<ShipmentEventRow, "actorName" | "createdAt"> | null> {
  const { actorName, createdAt, version, type, shipmentId: of } = shipmentEvents;
  const [last] = await tx
    .select({ actorName, createdAt })
    .from(shipmentEvents)
    .where(and(eq(of, shipmentId), inArray(type, handlingTypes)))
    .orderBy(desc(version))
    .limit(1);
  return last ?? null;
}
