export const shipmentStatuses = [
  "created",
  "picked_up",
  "in_transit",
  "out_for_delivery",
  "delivered",
  "failed",
  "canceled",
] as const;

export type ShipmentStatus = (typeof shipmentStatuses)[number];

/** The lifecycle (contract §5). What is not in the table is refused with `invalid_transition`. */
export const nextStatuses: Record<ShipmentStatus, readonly ShipmentStatus[]> = {
  created: ["picked_up", "failed", "canceled"],
  picked_up: ["in_transit", "out_for_delivery", "delivered", "failed"],
  in_transit: ["in_transit", "out_for_delivery", "delivered", "failed"],
  out_for_delivery: ["in_transit", "delivered", "failed"],
  delivered: [],
  failed: [],
  canceled: [],
};

export const openStatuses = shipmentStatuses.filter((status) => nextStatuses[status].length > 0);

/** True when nothing can follow: delivered, failed, canceled. */
export function isTerminal(status: ShipmentStatus): boolean {
  return nextStatuses[status].length === 0;
}
