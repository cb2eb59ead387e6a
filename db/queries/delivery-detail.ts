import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { shipmentEvents, webhookAttempts, webhookDeliveries, webhookEndpoints } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

export type AttemptRow = typeof webhookAttempts.$inferSelect;

/** What a delivery's page shows beside its line of the log: the bytes, and how its endpoint is doing. */
export async function findDeliveryDetail(tx: Tx, scope: Scope, id: string) {
  const inFlight = tx
    .select({ inFlight: sql<number>`count(*)::int`.as("in_flight") })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.endpointId, webhookEndpoints.id), eq(webhookDeliveries.status, "sending")));
  const rows = await tx
    .select({
      endpointId: webhookDeliveries.endpointId,
      shipmentId: webhookDeliveries.shipmentId,
      seq: webhookDeliveries.seq,
      body: shipmentEvents.body,
      url: webhookEndpoints.url,
      format: webhookEndpoints.format,
      state: webhookEndpoints.state,
      failingSince: webhookEndpoints.failingSince,
      window: webhookEndpoints.window,
      maxInFlight: webhookEndpoints.maxInFlight,
      ratePerMinute: webhookEndpoints.ratePerMinute,
      pausedUntil: webhookEndpoints.pausedUntil,
      inFlight: sql<number>`(${inFlight})`,
    })
    .from(webhookDeliveries)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
    .innerJoin(shipmentEvents, eq(shipmentEvents.id, webhookDeliveries.eventId))
    .where(and(eq(webhookDeliveries.id, id), within(webhookDeliveries, scope)));
  return rows[0];
}

export type DeliveryDetail = NonNullable<Awaited<ReturnType<typeof findDeliveryDetail>>>;

/** The nearest unsettled delivery of the same shipment to the same endpoint that goes first. */
export async function findPredecessor(
  tx: Tx,
  delivery: Pick<DeliveryDetail, "endpointId" | "shipmentId" | "seq">,
): Promise<string | null> {
  const rows = await tx
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.endpointId, delivery.endpointId),
        eq(webhookDeliveries.shipmentId, delivery.shipmentId),
        lt(webhookDeliveries.seq, delivery.seq),
        // Spelt out, so that the partial index of the unsettled ones serves.
        sql`${webhookDeliveries.status} in ('pending', 'sending')`,
      ),
    )
    .orderBy(desc(webhookDeliveries.seq))
    .limit(1);
  return rows[0]?.id ?? null;
}

/** Attempts of a delivery that was found within the caller's scope, newest first. */
export function listAttempts(tx: Tx, deliveryId: string, limit: number): Promise<AttemptRow[]> {
  return tx
    .select()
    .from(webhookAttempts)
    .where(eq(webhookAttempts.deliveryId, deliveryId))
    .orderBy(desc(webhookAttempts.number), desc(webhookAttempts.id))
    .limit(limit);
}

/** What a trace shows of the attempts of several deliveries, oldest first; without headers and bodies. */
export function listAttemptsOfDeliveries(tx: Tx, deliveryIds: string[], limit: number) {
  const { id, deliveryId, number, trigger, outcome, statusCode, error } = webhookAttempts;
  const { startedAt, finishedAt, timings, receiverRequestId, receiverCode } = webhookAttempts;
  return tx
    .select({
      ...{ id, deliveryId, number, trigger, outcome, statusCode, error },
      ...{ startedAt, finishedAt, timings, receiverRequestId, receiverCode },
    })
    .from(webhookAttempts)
    .where(inArray(webhookAttempts.deliveryId, deliveryIds))
    .orderBy(webhookAttempts.id)
    .limit(limit);
}

export type TracedAttemptRow = Awaited<ReturnType<typeof listAttemptsOfDeliveries>>[number];
