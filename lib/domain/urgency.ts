import type { BoardClock } from "./board-clock.ts";
import type { ServiceLevel } from "./service-level.ts";
import { isTerminal, type ShipmentStatus } from "./shipment-status.ts";

/** A shipment with what was promised of it. */
export type Promised = {
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

/** How pressing what is due next is. */
export function urgencyOf(shipment: Promised & { service_level: ServiceLevel }, clock: BoardClock): Urgency {
  const due = dueAt(shipment);
  if (due === null) return "calm";
  const at = Date.parse(due);
  if (at < clock.now) return "late";
  return at <= clock.soonUntil[shipment.service_level] ? "soon" : "calm";
}
