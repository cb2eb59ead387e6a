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

/** A shipment is never changed, only replaced: what was read from it once holds. */
const dueTimes = new WeakMap<Promised, number>();

/** `dueAt` in milliseconds; NaN when nothing is due. Ten thousand are sorted and counted at every change. */
export function dueTime(shipment: Promised): number {
  const known = dueTimes.get(shipment);
  if (known !== undefined) return known;
  const at = Date.parse(dueAt(shipment) ?? "");
  dueTimes.set(shipment, at);
  return at;
}

export type Urgency = "late" | "soon" | "calm";

/** How pressing what is due next is. */
export function urgencyOf(shipment: Promised & { service_level: ServiceLevel }, clock: BoardClock): Urgency {
  const at = dueTime(shipment);
  if (at < clock.now) return "late";
  return at <= clock.soonUntil[shipment.service_level] ? "soon" : "calm";
}

/** The one of them that is due first; undefined when none is due at all. */
export function earliestDue<R extends Promised>(shipments: readonly R[]): R | undefined {
  let first: R | undefined;
  for (const shipment of shipments) {
    if (dueTime(shipment) < (first ? dueTime(first) : Infinity)) first = shipment;
  }
  return first;
}
