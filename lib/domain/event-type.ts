import type { ShipmentStatus } from "./shipment-status.ts";

/** The five types PickPack emits to a partner (contract §6); `created` and `canceled` are Shop.mn's to emit. */
export const webhookEventTypes = [
  "shipment.picked_up",
  "shipment.in_transit",
  "shipment.out_for_delivery",
  "shipment.delivered",
  "shipment.failed",
] as const;

export type WebhookEventType = (typeof webhookEventTypes)[number];

/** Every type an event row can have; those outside `webhookEventTypes` are history only and are not sent. */
export const eventTypes = [
  ...webhookEventTypes,
  "shipment.created",
  "shipment.canceled",
  "shipment.canceled_late",
  "shipment.courier_assigned",
  "shipment.pickup_courier_assigned",
  "shipment.updated",
  "shipment.returning",
  "shipment.returned",
  "shipment.noted",
  "shipment.called",
  "shipment.scanned",
] as const;

export type EventType = (typeof eventTypes)[number];

/** Remarks change nothing a decision rests on, and are the office's own: no partner reads them. */
const remarks = ["shipment.noted", "shipment.called", "shipment.scanned"] as const satisfies readonly EventType[];

export type PartnerEventType = Exclude<EventType, (typeof remarks)[number]>;

/** True for a note, a logged call, and a scan that moved nothing. */
export function isRemark(type: EventType): boolean {
  return (remarks as readonly EventType[]).includes(type);
}

/** The types a partner may read in a shipment's history. */
export const partnerEventTypes = eventTypes.filter(isPartnerEventType);

/** True for what a partner may read: all but remarks. */
export function isPartnerEventType(type: EventType): type is PartnerEventType {
  return !isRemark(type);
}

/** The event a move into `status` emits: exactly one, always. */
export const eventTypeOf: Record<ShipmentStatus, EventType> = {
  created: "shipment.created",
  picked_up: "shipment.picked_up",
  in_transit: "shipment.in_transit",
  out_for_delivery: "shipment.out_for_delivery",
  delivered: "shipment.delivered",
  failed: "shipment.failed",
  canceled: "shipment.canceled",
};

/** What moves a parcel, or changes whose it is: whoever did it last is the one to ask. */
export const handlingTypes = [
  ...webhookEventTypes,
  ...(["shipment.canceled", "shipment.canceled_late", "shipment.courier_assigned"] as const),
  ...(["shipment.returning", "shipment.returned"] as const),
] satisfies readonly EventType[];

/** True for the types that become webhooks. */
export function isWebhookEventType(type: EventType): type is WebhookEventType {
  return (webhookEventTypes as readonly EventType[]).includes(type);
}
