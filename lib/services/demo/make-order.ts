import type { ServiceLevel } from "#lib/domain/service-level.ts";
import type { Address, Money } from "#lib/domain/shipment-facts.ts";
import type { Draw } from "./draw.ts";
import { givenNames, mobilePrefixes, parents, vendors } from "./people.ts";
import { places } from "./places.ts";

/** The body of a `POST /shipments`. */
export type DemoOrder = {
  order_id: string;
  vendor_id: string;
  pickup_address: Address;
  delivery_address: Address;
  parcel: Record<string, unknown>;
  service_level: ServiceLevel;
  cash_on_delivery?: Money;
  metadata: Record<string, unknown>;
};

const serviceLevels: readonly [ServiceLevel, ...ServiceLevel[]] = [
  ...["standard", "standard", "standard", "standard", "standard"],
  ...["same_day", "same_day", "same_day", "express", "express"],
] as [ServiceLevel, ...ServiceLevel[]];

const notes = ["Ирэхээсээ өмнө залгаарай", "Орцны код 45#", "Хаалганы хонх ажиллахгүй", "Үдээс хойш гэртээ"] as const;

/** An order as Ulaanbaatar's shops hand them over: by landmark, often without a pin, about half to be paid at the door. */
export function makeOrder(draw: Draw, orderId: string): DemoOrder {
  const vendor = draw.pick(vendors);
  const good = draw.pick(vendor.goods);
  const pieces = draw.chance(20) ? draw.between(2, 4) : 1;
  return {
    order_id: orderId,
    vendor_id: vendor.id,
    pickup_address: {
      ...{ name: vendor.name, phone: vendor.phone, line1: vendor.line1 },
      ...{ district: vendor.district, city: "Ulaanbaatar" },
    },
    delivery_address: customer(draw),
    parcel: { weight_g: good.weight * pieces, description: good.name, ...(pieces > 1 && { pieces }) },
    service_level: draw.pick(serviceLevels),
    ...(draw.chance(48) && { cash_on_delivery: { amount: good.price * pieces, currency: "MNT" } }),
    metadata: { channel: draw.pick(["app", "web", "messenger"]), note: draw.pick(notes) },
  };
}

function customer(draw: Draw): Address {
  const place = draw.pick(places);
  const scattered = (degrees: number) => Number((degrees + draw.between(-90, 90) / 10_000).toFixed(5));
  const entrance = `${draw.between(1, 6)}-р орц, ${draw.between(1, 120)} тоот`;
  return {
    name: `${draw.pick(parents)} ${draw.pick(givenNames)}`,
    phone: `+976${draw.pick(mobilePrefixes)}${draw.between(100_000, 999_999)}`,
    line1: `${draw.pick(place.landmarks)}, ${draw.between(1, 98)}-р байр`,
    ...(draw.chance(70) && { line2: entrance }),
    district: draw.pick(place.districts),
    city: "Ulaanbaatar",
    ...(draw.chance(62) && { lat: scattered(place.lat), lng: scattered(place.lng) }),
  };
}
