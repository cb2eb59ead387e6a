import type { ShipmentStatus } from "./shipment-status.ts";

type Seen = {
  version: number;
  status: ShipmentStatus;
  pending: { to: ShipmentStatus; by: { id: string } } | null;
};

/** Picked up and out is one move with two events, and each makes a version. */
const versionsOf = ({ status }: Seen, to: ShipmentStatus) =>
  status === "created" && to === "out_for_delivery" ? 2 : 1;

/**
 * The version that a form decides on: the one it was opened with. When a move of one's own was pending then, and it has
 * been made since and nothing else, it is the one which that move made: nobody is in conflict with themselves.
 * @param opened the shipment as the form was opened with it
 * @param now as it is known now
 * @param userId of whoever decides
 */
export function decidedVersion(opened: Seen, now: Seen, userId: string): number {
  const { pending } = opened;
  if (pending?.by.id !== userId) return opened.version;
  const made = opened.version + versionsOf(opened, pending.to);
  return now.version === made && now.status === pending.to ? made : opened.version;
}
