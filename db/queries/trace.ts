import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { shipmentEvents, shipments, webhookDeliveries, webhookEndpoints } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

/** The events a request caused, in order. */
export function listEventsOfRequest(tx: Tx, scope: Scope, requestId: string, limit: number) {
  const { id, type, status, previousStatus, seq, version, shipmentId, actorName, createdAt } = shipmentEvents;
  return tx
    .select({ id, type, status, previousStatus, seq, version, shipmentId, actorName, createdAt })
    .from(shipmentEvents)
    .where(and(eq(shipmentEvents.requestId, requestId), within(shipmentEvents, scope)))
    .orderBy(asc(shipmentEvents.id))
    .limit(limit);
}

export type TracedEventRow = Awaited<ReturnType<typeof listEventsOfRequest>>[number];

/** The deliveries a request caused, and those it changed, such as by "retry now". */
export async function listDeliveryIdsOfRequest(tx: Tx, requestId: string, limit: number): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from webhook_deliveries where request_id = ${requestId}
    union
    select subject_id from audit_log where request_id = ${requestId} and starts_with(subject_id, 'dlv_')
    limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** What a trace names of its shipments. */
export function listShipmentNames(tx: Tx, scope: Scope, ids: string[]) {
  const { id, trackingNumber, orderId } = shipments;
  return tx
    .select({ id, trackingNumber, orderId })
    .from(shipments)
    .where(and(inArray(shipments.id, ids), within(shipments, scope)));
}

/** The delivery an attempt belongs to. */
export function findDeliveryOfAttempt(tx: Tx, scope: Scope, attemptId: string): Promise<string | null> {
  return firstDelivery(tx, scope, sql`select delivery_id from webhook_attempts where id = ${attemptId}`);
}

/** The latest delivery to which a receiver answered with that request id of its own. */
export function findDeliveryOfReceiverRequest(tx: Tx, scope: Scope, receiverRequestId: string): Promise<string | null> {
  return firstDelivery(
    tx,
    scope,
    sql`select delivery_id from webhook_attempts where receiver_request_id = ${receiverRequestId}`,
  );
}

export function findDeliveryId(tx: Tx, scope: Scope, id: string): Promise<string | null> {
  return firstDelivery(tx, scope, sql`${id}`);
}

async function firstDelivery(tx: Tx, scope: Scope, ids: SQL): Promise<string | null> {
  const rows = await tx
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(and(sql`${webhookDeliveries.id} in (${ids})`, within(webhookDeliveries, scope)))
    .orderBy(sql`${webhookDeliveries.id} desc`)
    .limit(1);
  return rows[0]?.id ?? null;
}

/** The request that caused an event. */
export async function findRequestOfEvent(tx: Tx, scope: Scope, eventId: string): Promise<string | null> {
  const rows = await tx
    .select({ requestId: shipmentEvents.requestId })
    .from(shipmentEvents)
    .where(and(eq(shipmentEvents.id, eventId), within(shipmentEvents, scope)));
  return rows[0]?.requestId ?? null;
}

export async function findEndpointId(tx: Tx, scope: Scope, id: string): Promise<string | null> {
  const rows = await tx
    .select({ id: webhookEndpoints.id })
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.id, id), within(webhookEndpoints, scope)));
  return rows[0]?.id ?? null;
}

/** The newest shipment of that id, tracking number or order id. */
export async function findShipmentId(
  tx: Tx,
  scope: Scope,
  by: "id" | "trackingNumber" | "orderId",
  value: string,
): Promise<string | null> {
  const rows = await tx
    .select({ id: shipments.id })
    .from(shipments)
    .where(and(eq(shipments[by], value), within(shipments, scope)))
    .orderBy(sql`${shipments.id} desc`)
    .limit(1);
  return rows[0]?.id ?? null;
}
