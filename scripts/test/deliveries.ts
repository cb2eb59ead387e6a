import { database, transaction } from "#db/client.ts";
import { insertDeliveries, notifyDue } from "#db/queries/webhook-deliveries.ts";
import { shipmentEvents } from "#db/schema/shipment-events.ts";
import { shipments } from "#db/schema/shipments.ts";
import { webhookAttempts, webhookDeliveries } from "#db/schema/webhook-deliveries.ts";
import { signingSecrets, webhookEndpoints } from "#db/schema/webhook-endpoints.ts";
import { seal } from "#lib/crypto/seal.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { holdS, shopMnOffsets } from "#lib/domain/retry-schedule.ts";
import { env } from "#lib/env.ts";
import { newId, newTrackingNumber } from "#lib/ids.ts";

/** Shop.mn, who is there from the first migration on. */
export const partnerId = "prt_01KAKZ0000SHPMN0000000000A";
export const signingSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

const owner = (environment: Environment) => ({ environment, partnerId });

type EndpointFields = Partial<typeof webhookEndpoints.$inferInsert>;

/** An enabled endpoint with one active signing secret. */
export async function addEndpoint(url: string, fields: EndpointFields = {}): Promise<string> {
  const id = newId("whe");
  const environment = fields.environment ?? "sandbox";
  await database()
    .insert(webhookEndpoints)
    .values({
      id,
      ...owner(environment),
      url,
      format: "shop_mn",
      eventTypes: ["shipment.in_transit"],
      state: "enabled",
      schedule: [...shopMnOffsets],
      createdBy: "test",
      createdAt: new Date(),
      ...fields,
    });
  await database()
    .insert(signingSecrets)
    .values({
      id: newId("whs"),
      ...owner(environment),
      partnerId: fields.partnerId ?? partnerId,
      endpointId: id,
      sealedSecret: seal(signingSecret, "signing-secret"),
      lastFour: signingSecret.slice(-4),
      state: "active",
      createdAt: new Date(),
    });
  return id;
}

/** A shipment with `count` sent events, each with one delivery per endpoint, as transitions would have written them. */
export async function addShipment(
  endpointIds: string[],
  { count = 1, environment = "sandbox" }: { count?: number; environment?: Environment } = {},
): Promise<{ shipmentId: string; deliveryIds: string[] }> {
  const shipmentId = newId("shp");
  const now = new Date();
  const events = Array.from({ length: count }, (_, index) => newEvent(shipmentId, environment, index + 1, now));
  await transaction(async (tx) => {
    await tx.insert(shipments).values(newShipment(shipmentId, environment, count, now));
    await tx.insert(shipmentEvents).values(events);
  });
  const deliveryIds: string[] = [];
  for (const { id, seq } of events) {
    const endpoints = endpointIds.map((endpointId) => ({
      deliveryId: newId("dlv"),
      endpointId,
      state: "enabled" as const,
    }));
    deliveryIds.push(...endpoints.map(({ deliveryId }) => deliveryId));
    await transaction(async (tx) => {
      await insertDeliveries(tx, {
        ...owner(environment),
        eventId: id,
        eventType: "shipment.in_transit",
        shipmentId,
        seq,
        requestId: "req_test",
        createdAt: now,
        endpoints,
        holdS: holdS(env.webhookRetryOffsets),
      });
      notifyDue(tx, environment);
    });
  }
  return { shipmentId, deliveryIds };
}

function newEvent(shipmentId: string, environment: Environment, seq: number, at: Date) {
  const id = newId("evt");
  const type = "shipment.in_transit" as const;
  const data = { shipment_id: shipmentId, seq, note: "Өндөр ↯" };
  return {
    ...{ id, ...owner(environment), shipmentId, type, seq, version: seq, status: "in_transit" as const },
    ...{
      facts: {},
      actorType: "system" as const,
      actorName: "test",
      requestId: "req_test",
      occurredAt: at,
      createdAt: at,
    },
    body: JSON.stringify({ id, type, created_at: at.toISOString(), data }),
  };
}

function newShipment(id: string, environment: Environment, version: number, at: Date) {
  const address = { name: "Bat", phone: "+97699112233", line1: "1", district: "Bayanzurkh", city: "Ulaanbaatar" };
  return {
    ...{ id, ...owner(environment), orderId: "o", vendorId: "v", trackingNumber: newTrackingNumber(), version },
    ...{
      status: "in_transit" as const,
      serviceLevel: "standard" as const,
      parcel: {},
      searchText: "",
      changedBy: "test",
    },
    ...{ pickupAddress: address as never, deliveryAddress: address as never, lastSeq: version },
    ...{ lastMovedAt: at, createdAt: at, updatedAt: at },
  };
}

export type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/** All deliveries of this database, in the order in which they were inserted. */
export function allDeliveries(): Promise<DeliveryRow[]> {
  return database().select().from(webhookDeliveries).orderBy(webhookDeliveries.createdAt, webhookDeliveries.seq);
}

/** All attempts of this database, oldest first. */
export function allAttempts(): Promise<(typeof webhookAttempts.$inferSelect)[]> {
  return database().select().from(webhookAttempts).orderBy(webhookAttempts.startedAt);
}
