import type { BoardClock } from "./board-clock.ts";
import { isReturning, type ReturnState } from "./return-to-vendor.ts";
import type { ServiceLevel } from "./service-level.ts";
import { isTerminal } from "./shipment-status.ts";
import { type Promised, urgencyOf } from "./urgency.ts";

/** Questions a dispatcher asks all day. Their answers are computed, never stored: no shipment is ever "late". */
export const urgencyViews = [
  "late",
  "soon",
  "unassigned_express",
  "failed_yesterday",
  "to_return",
  "attention",
] as const;

export type UrgencyView = (typeof urgencyViews)[number];

/** What of a shipment those answers depend on. */
export type Classed = Promised & {
  service_level: ServiceLevel;
  courier: object | null;
  pickup_courier: object | null;
  last_attempt_at: string | null;
  return_state: ReturnState;
  has_pin: boolean;
  district_code: string | null;
  repeats_order: boolean;
  canceled_late: boolean;
};

/** Whether nobody has the leg that comes next. */
const isUnassigned = ({ status, courier, pickup_courier }: Classed) =>
  courier === null && (status !== "created" || pickup_courier === null);

/** An attempt on the last working day, and nobody has set out with it again. */
function failedYesterday({ status, last_attempt_at }: Classed, { yesterday, today }: BoardClock): boolean {
  if (status !== "in_transit" || last_attempt_at === null) return false;
  const at = Date.parse(last_attempt_at);
  return at >= yesterday && at < today;
}

const belongs: Record<UrgencyView, (shipment: Classed, clock: BoardClock) => boolean> = {
  late: (shipment, clock) => urgencyOf(shipment, clock) === "late",
  soon: (shipment, clock) => urgencyOf(shipment, clock) === "soon",
  unassigned_express: (shipment) =>
    shipment.service_level === "express" && !isTerminal(shipment.status) && isUnassigned(shipment),
  failed_yesterday: failedYesterday,
  to_return: ({ return_state }) => isReturning(return_state),
  attention: (shipment) => !isTerminal(shipment.status) && flagsOf(shipment).length > 0,
};

/** What somebody has to put right before it goes wrong. */
export const flags = ["no_pin", "unknown_district", "repeats_order", "canceled_late"] as const;

export type Flag = (typeof flags)[number];

/** The flags a shipment carries. */
export function flagsOf(
  shipment: Pick<Classed, "has_pin" | "district_code" | "repeats_order" | "canceled_late">,
): Flag[] {
  const raised: Record<Flag, boolean> = {
    no_pin: !shipment.has_pin,
    unknown_district: shipment.district_code === null,
    repeats_order: shipment.repeats_order,
    canceled_late: shipment.canceled_late,
  };
  return flags.filter((flag) => raised[flag]);
}

/** Whether a shipment answers the question now. */
export function isInView(view: UrgencyView, shipment: Classed, clock: BoardClock): boolean {
  return belongs[view](shipment, clock);
}

/** How many shipments answer each question. */
export function countViews(shipments: readonly Classed[], clock: BoardClock): Record<UrgencyView, number> {
  const counts: Record<UrgencyView, number> = {
    late: 0,
    soon: 0,
    unassigned_express: 0,
    failed_yesterday: 0,
    to_return: 0,
    attention: 0,
  };
  for (const shipment of shipments) for (const view of urgencyViews) if (belongs[view](shipment, clock)) counts[view]++;
  return counts;
}
