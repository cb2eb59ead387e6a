import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { webhookDeliveries } from "#db/schema/index.ts";
import type { DeliveryStatus } from "#lib/domain/delivery-status.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

export type SettlingCandidate = {
  id: string;
  environment: Environment;
  partnerId: string;
  endpointId: string;
  shipmentId: string;
  status: DeliveryStatus;
  /** What it was before a replay that waits. */
  settledAs: DeliveryStatus | null;
  acknowledgedAt: Date | null;
};

/** A delivery, locked, with what decides what a person may make of it. */
export async function lockDelivery(tx: Tx, scope: Scope, deliveryId: string): Promise<SettlingCandidate | undefined> {
  const { id, environment, partnerId, endpointId, shipmentId, status, settledAs, acknowledgedAt } = webhookDeliveries;
  const rows = await tx
    .select({ id, environment, partnerId, endpointId, shipmentId, status, settledAs, acknowledgedAt })
    .from(webhookDeliveries)
    .where(and(eq(id, deliveryId), within(webhookDeliveries, scope)))
    .for("update");
  return rows[0];
}

/**
 * Locks several deliveries in the order in which completions lock theirs, so that the two never wait for each other.
 *
 * @returns the ids of those that are there, in the order of their events.
 */
export async function lockDeliveriesInOrder(tx: Tx, scope: Scope, deliveryIds: readonly string[]): Promise<string[]> {
  const { id, endpointId, shipmentId, seq } = webhookDeliveries;
  const rows = await tx
    .select({ id })
    .from(webhookDeliveries)
    .where(and(inArray(id, [...deliveryIds]), within(webhookDeliveries, scope)))
    .orderBy(asc(endpointId), asc(shipmentId), asc(seq))
    .for("update");
  return rows.map((row) => row.id);
}

/** Settles a locked delivery by a person's word; one that was settled before keeps its moment. */
export async function settleDelivery(tx: Tx, deliveryId: string, status: DeliveryStatus): Promise<void> {
  const { id, settledAt } = webhookDeliveries;
  await tx
    .update(webhookDeliveries)
    .set({ status, settledAs: null, manual: false, settledAt: sql`coalesce(${settledAt}, now())` })
    .where(eq(id, deliveryId));
}
