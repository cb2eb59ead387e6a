import { wireInstant } from "#lib/contracts/instant.ts";
import type { ShipmentView } from "#lib/contracts/shipments.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { WebhookEventType } from "#lib/domain/event-type.ts";
import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";

/** What a person can send to try a receiver: a bare call, or an example of an event. */
export type TestEventType = WebhookEventType | "webhook.test";

type Example = { status: ShipmentStatus; previous: ShipmentStatus; seq: number; facts: Record<string, unknown> };

const examples: Record<WebhookEventType, Example> = {
  "shipment.picked_up": { status: "picked_up", previous: "created", seq: 1, facts: {} },
  "shipment.in_transit": {
    ...{ status: "in_transit", previous: "picked_up", seq: 2 },
    facts: { location: { hub: "Төв агуулах", district: "Баянгол" } },
  },
  "shipment.out_for_delivery": {
    ...{ status: "out_for_delivery", previous: "in_transit", seq: 3 },
    facts: { courier: { name: "Бат", phone: "+97699000001" } },
  },
  "shipment.delivered": {
    ...{ status: "delivered", previous: "out_for_delivery", seq: 4 },
    facts: { proof_of_delivery: { recipient_name: "Туршилт", relation: "self" } },
  },
  "shipment.failed": {
    ...{ status: "failed", previous: "out_for_delivery", seq: 4 },
    facts: { failure: { reason: "refused", note: null } },
  },
};

type Occasion = { eventId: string; environment: Environment; requestId: string; now: Date };

/** The body of a test call. It says `"test": true`, and its shipment is nobody's. */
export function testEvent(type: TestEventType, { eventId, environment, requestId, now }: Occasion): string {
  const at = wireInstant(now);
  const data =
    type === "webhook.test"
      ? { environment, message: "A test from PickPack. Answer it with any 2xx." }
      : exampleData(examples[type], { environment, requestId, at });
  return JSON.stringify({ id: eventId, type, created_at: at, data: { test: true, ...data } });
}

function exampleData(
  { status, previous, seq, facts }: Example,
  { environment, requestId, at }: { environment: Environment; requestId: string; at: string },
) {
  const id = "shp_00000000000000000000000000";
  const shipment: Partial<ShipmentView> = {
    ...{ id, status, tracking_number: "PP0000000000", environment, order_id: "TEST-1", vendor_id: "test" },
    service_level: "standard",
    pickup_address: {
      ...{ name: "Туршилтын дэлгүүр", phone: "+97677000000", line1: "1-р хороо" },
      ...{ district: "Сүхбаатар", city: "Ulaanbaatar" },
    },
    delivery_address: {
      ...{ name: "Туршилт", phone: "+97699000000", line1: "1-р байр" },
      ...{ district: "Баянзүрх", city: "Ulaanbaatar" },
    },
    ...{ parcel: {}, cash_on_delivery: null, courier: null, attempts: 0, version: seq + 1, last_seq: seq },
    ...{ created_at: at, updated_at: at, metadata: null },
  };
  return {
    ...{ ...shipment, ...facts, shipment_id: id, previous_status: previous, seq, occurred_at: at },
    request_id: requestId,
  };
}
