import type { ShipmentRow } from "#db/queries/shipments.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { placeOf } from "#lib/domain/khoroo.ts";
import type { ServiceLevel } from "#lib/domain/service-level.ts";
import type { Address } from "#lib/domain/shipment-facts.ts";
import { trackingUrl } from "#lib/links.ts";

/** What a courier reads on a parcel. */
export type Label = {
  environment: Environment;
  trackingNumber: string;
  trackingUrl: string;
  /** `БЗД 26`: the largest thing on the label. */
  place: string;
  serviceLevel: ServiceLevel;
  recipient: Address;
  sender: Address;
  vendorId: string;
  orderId: string;
  /** Tögrög to collect at the door; null = nothing. */
  collect: number | null;
  weightG: number | null;
  /** One page for each. */
  pieces: number;
  createdAt: Date;
};

const wholeNumber = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : null);

/** The label of a shipment as it stands now: what was edited since is on it. */
export function labelOf(shipment: ShipmentRow): Label {
  const { environment, trackingNumber, deliveryAddress, parcel } = shipment;
  return {
    environment,
    trackingNumber,
    trackingUrl: trackingUrl(environment, trackingNumber),
    place: placeOf(deliveryAddress),
    serviceLevel: shipment.serviceLevel,
    recipient: deliveryAddress,
    sender: shipment.pickupAddress,
    vendorId: shipment.vendorId,
    orderId: shipment.orderId,
    collect: shipment.codAmount,
    weightG: wholeNumber(parcel.weight_g),
    pieces: wholeNumber(parcel.pieces) ?? 1,
    createdAt: shipment.createdAt,
  };
}
