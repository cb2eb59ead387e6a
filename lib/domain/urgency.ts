import { isTerminal, type ShipmentStatus } from "./shipment-status.ts";

type Promised = {
  status: ShipmentStatus;
  estimated_pickup_at: string | null;
  estimated_delivery_at: string | null;
};

/** What is due next: the pickup while it lies at the vendor's, then the delivery; null once it is closed. */
export function dueAt(shipment: Promised): string | null {
  if (isTerminal(shipment.status)) return null;
  return shipment.status === "created" ? shipment.estimated_pickup_at : shipment.estimated_delivery_at;
}

export type Urgency = "late" | "soon" | "calm";

/**
 * How pressing it is.
 * @param minutesLeft until it is due, negative once it is late
 * @param warnMinutes before it is due from which it needs an eye on it
 */
export function urgencyOf(minutesLeft: number, warnMinutes: number): Urgency {
  if (minutesLeft < 0) return "late";
  return minutesLeft <= warnMinutes ? "soon" : "calm";
}
