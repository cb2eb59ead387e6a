import { and, desc, eq, gt, gte, inArray, lt } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { violatedUnique } from "#db/failure.ts";
import { insertRows, row } from "#db/insert-rows.ts";
import { couriers, shipmentEvents, shipments } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";
import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";
import type { NewShipmentEvent } from "./shipment-events.ts";
import { within } from "./within.ts";

export type ShipmentRow = typeof shipments.$inferSelect;
export type NewShipment = typeof shipments.$inferInsert;

/** A shipment with the courier who has it. */
export type CarriedShipment = ShipmentRow & { courier: { name: string; phone: string } | null };

export type ShipmentCriteria = {
  limit: number;
  /** Ids below this one. */
  before?: string;
  status?: ShipmentStatus;
  orderId?: string;
  vendorId?: string;
  trackingNumber?: string;
  /** Ids from this one on. */
  from?: string;
  updatedAfter?: Date;
};

const carried = (tx: Tx) =>
  tx
    .select({ shipment: shipments, courier: { name: couriers.name, phone: couriers.phone } })
    .from(shipments)
    .leftJoin(couriers, and(eq(couriers.environment, shipments.environment), eq(couriers.id, shipments.courierId)));

const flat = (row: { shipment: ShipmentRow; courier: CarriedShipment["courier"] }): CarriedShipment => ({
  ...row.shipment,
  courier: row.courier,
});

/** Inserts a shipment with its first event, in one statement. */
export async function insertShipment(tx: Tx, shipment: NewShipment, event: NewShipmentEvent): Promise<void> {
  await insertRows(tx, [row(shipments, shipment), row(shipmentEvents, event)]);
}

/** Whether an insert failed because its tracking number, which is drawn at random, belongs to another shipment. */
export function isTrackingNumberTaken(error: unknown): boolean {
  return violatedUnique(error) === "shipments_trackingNumber_unique";
}

export async function findShipment(tx: Tx, scope: Scope, id: string): Promise<CarriedShipment | undefined> {
  const rows = await carried(tx).where(and(within(shipments, scope), eq(shipments.id, id)));
  return rows.map(flat)[0];
}

/** Those of these ids that are within the scope, in no order. */
export async function findShipments(tx: Tx, scope: Scope, ids: readonly string[]): Promise<CarriedShipment[]> {
  const rows = await carried(tx).where(and(within(shipments, scope), inArray(shipments.id, [...ids])));
  return rows.map(flat);
}

/** Takes the row's lock, so that moves of one shipment are decided one after the other. */
export async function lockShipment(tx: Tx, scope: Scope, id: string): Promise<CarriedShipment | undefined> {
  const rows = await carried(tx)
    .where(and(within(shipments, scope), eq(shipments.id, id)))
    .for("update", { of: shipments });
  return rows.map(flat)[0];
}

/** A partner's shipments of one order, locked, newest first. */
export async function lockShipmentsOfOrder(tx: Tx, scope: Scope, orderId: string): Promise<CarriedShipment[]> {
  const rows = await carried(tx)
    .where(and(within(shipments, scope), eq(shipments.orderId, orderId)))
    .orderBy(desc(shipments.id))
    .for("update", { of: shipments });
  return rows.map(flat);
}

export async function updateShipment(tx: Tx, id: string, patch: Partial<NewShipment>): Promise<void> {
  await tx.update(shipments).set(patch).where(eq(shipments.id, id));
}

/** Newest first, by id: ids carry their time. */
export async function listShipments(tx: Tx, scope: Scope, criteria: ShipmentCriteria): Promise<CarriedShipment[]> {
  const { before, from, status, orderId, vendorId, trackingNumber, updatedAfter } = criteria;
  const rows = await carried(tx)
    .where(
      and(
        within(shipments, scope),
        before === undefined ? undefined : lt(shipments.id, before),
        from === undefined ? undefined : gte(shipments.id, from),
        status && eq(shipments.status, status),
        orderId === undefined ? undefined : eq(shipments.orderId, orderId),
        vendorId === undefined ? undefined : eq(shipments.vendorId, vendorId),
        trackingNumber === undefined ? undefined : eq(shipments.trackingNumber, trackingNumber),
        updatedAfter && gt(shipments.updatedAt, updatedAfter),
      ),
    )
    .orderBy(desc(shipments.id))
    .limit(criteria.limit);
  return rows.map(flat);
}
