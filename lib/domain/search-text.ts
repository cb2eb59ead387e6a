import { districtCode } from "./district.ts";
import type { Address } from "./shipment-facts.ts";

/** Lower case, one space between words; `ё` and `е` are told apart as people type them. */
export function normalizeSearch(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** What a shipment is found by: its numbers, people, phones (eight digits, unbroken) and addresses. */
export function searchText(shipment: {
  trackingNumber: string;
  orderId: string;
  vendorId: string;
  pickupAddress: Address;
  deliveryAddress: Address;
}): string {
  const { trackingNumber, orderId, vendorId, pickupAddress, deliveryAddress } = shipment;
  const parts = [deliveryAddress, pickupAddress].flatMap(({ name, phone, line1, line2, district }) => [
    name,
    phone,
    line1,
    line2 ?? "",
    district,
    districtCode(district) ?? "",
  ]);
  return normalizeSearch([trackingNumber, orderId, vendorId, ...parts].join(" "));
}
