import type { CarriedShipment } from "#db/queries/shipments.ts";
import { wireInstant, wireInstantOrNull } from "#lib/contracts/instant.ts";
import type { ShipmentView } from "#lib/contracts/shipments.ts";
import { labelUrl } from "#lib/labels/label-link.ts";
import { trackingUrl } from "#lib/links.ts";
import { Verbatim } from "#lib/verbatim.ts";

/** The Shipment object of the contract (§4), `metadata` as its source text. */
export function presentShipment(shipment: CarriedShipment): ShipmentView {
  return { ...presentFacts(shipment), label_url: labelUrl(shipment.environment, shipment.id, new Date()) };
}

/** The same for what is kept or shown longer than a link lasts: webhooks and our own screens. */
export function presentFacts(shipment: CarriedShipment): Omit<ShipmentView, "label_url"> {
  const { codAmount } = shipment;
  return {
    id: shipment.id,
    status: shipment.status,
    tracking_number: shipment.trackingNumber,
    tracking_url: trackingUrl(shipment.environment, shipment.trackingNumber),
    environment: shipment.environment,
    order_id: shipment.orderId,
    vendor_id: shipment.vendorId,
    service_level: shipment.serviceLevel,
    pickup_address: shipment.pickupAddress,
    delivery_address: shipment.deliveryAddress,
    parcel: shipment.parcel,
    items: shipment.items,
    cash_on_delivery: codAmount === null ? null : { amount: codAmount, currency: "MNT" },
    delivery_window: shipment.deliveryWindow,
    courier: shipment.courier,
    attempts: shipment.attempts,
    failure: shipment.failure,
    proof_of_delivery: shipment.proofOfDelivery,
    cash_collected: shipment.cashCollected,
    version: shipment.version,
    last_seq: shipment.lastSeq,
    estimated_pickup_at: wireInstantOrNull(shipment.estimatedPickupAt),
    estimated_delivery_at: wireInstantOrNull(shipment.estimatedDeliveryAt),
    created_at: wireInstant(shipment.createdAt),
    updated_at: wireInstant(shipment.updatedAt),
    picked_up_at: wireInstantOrNull(shipment.pickedUpAt),
    delivered_at: wireInstantOrNull(shipment.deliveredAt),
    failed_at: wireInstantOrNull(shipment.failedAt),
    canceled_at: wireInstantOrNull(shipment.canceledAt),
    canceled_late_at: wireInstantOrNull(shipment.canceledLateAt),
    returning_at: wireInstantOrNull(shipment.returningAt),
    returned_at: wireInstantOrNull(shipment.returnedAt),
    metadata: shipment.metadata === null ? null : new Verbatim(shipment.metadata),
  };
}
