import type { AttemptOutcome, FailureReason, RecipientRelation } from "#lib/domain/outcome-codes.ts";
import type { ServiceLevel } from "#lib/domain/service-level.ts";
import type { Attempt, CashCollected, Failure, Location, Proof } from "#lib/domain/shipment-facts.ts";
import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";
import type { Draw } from "./draw.ts";
import type { DemoOrder } from "./make-order.ts";
import { hubs } from "./places.ts";

/** The body of a `POST /shipments/{id}/transitions`. */
export type DemoMove = {
  to: ShipmentStatus;
  location?: Location;
  proof?: Proof;
  cash_collected?: CashCollected;
  failure?: Failure;
  attempt?: Attempt;
};

/** What happens to a shipment, in minutes of opening time after its registration. */
export type Step = { afterMinutes: number } & ({ kind: "assign"; courier: number } | { kind: "move"; move: DemoMove });

/** Minutes from [least, most]: kept, mostly, within what the service level promises. */
const pace: Record<ServiceLevel, { pickup: [number, number]; leg: [number, number]; scans: [number, number] }> = {
  express: { pickup: [8, 55], leg: [12, 45], scans: [0, 0] },
  same_day: { pickup: [30, 190], leg: [30, 110], scans: [0, 1] },
  standard: { pickup: [60, 420], leg: [70, 290], scans: [1, 2] },
};

const outcomes: readonly [AttemptOutcome, ...AttemptOutcome[]] = [
  ...[
    "no_answer",
    "no_answer",
    "phone_unreachable",
    "wants_tomorrow",
    "wants_later",
    "nobody_there",
    "address_changed",
  ],
] as [AttemptOutcome, ...AttemptOutcome[]];
const reasons: readonly [FailureReason, ...FailureReason[]] = ["refused", "unreachable", "wrong_address", "damaged"];
const relations: readonly [RecipientRelation, ...RecipientRelation[]] = [
  ...["self", "self", "self", "family", "colleague", "neighbour", "guard", "shop_downstairs"],
] as [RecipientRelation, ...RecipientRelation[]];

const mostAttempts = 3;

/**
 * The whole life of an order, as if nobody interfered: most are delivered, some at the second or third attempt, some
 * canceled, given back, or forgotten on a shelf.
 *
 * @param couriers how many there are to choose from
 */
export function planLife(draw: Draw, order: DemoOrder, couriers: number): Step[] {
  const { pickup, leg, scans } = pace[order.service_level];
  const steps: Step[] = [];
  let at = 0;
  const later = ([least, most]: [number, number]) => {
    at += draw.between(least, most);
    return at;
  };
  const move = (range: [number, number], facts: DemoMove) =>
    steps.push({ kind: "move", afterMinutes: later(range), move: facts });

  if (draw.chance(7)) {
    move([4, 50], { to: "canceled" });
    return steps;
  }
  steps.push({ kind: "assign", afterMinutes: later([2, 20]), courier: draw.between(0, couriers - 1) });
  if (draw.chance(2)) {
    move(pickup, { to: "failed", failure: { reason: "not_handed_over" } });
    return steps;
  }
  move(pickup, { to: "picked_up" });
  for (let scan = draw.between(...scans); scan > 0; scan--)
    move(leg, { to: "in_transit", location: { hub: draw.pick(hubs) } });
  // Forgotten on a shelf: somebody has to notice it on the board.
  if (draw.chance(3)) return steps;

  for (let attempt = 1; ; attempt++) {
    move(leg, { to: "out_for_delivery" });
    if (!draw.chance(16)) break;
    if (attempt === mostAttempts) {
      move(leg, { to: "failed", failure: { reason: "attempts_used_up" } });
      return steps;
    }
    move([15, 60], { to: "in_transit", location: { hub: draw.pick(hubs) }, attempt: { outcome: draw.pick(outcomes) } });
  }
  if (draw.chance(6)) move(leg, { to: "failed", failure: { reason: draw.pick(reasons) } });
  else move(leg, delivered(draw, order));
  return steps;
}

function delivered(draw: Draw, { delivery_address, cash_on_delivery }: DemoOrder): DemoMove {
  const relation = draw.pick(relations);
  return {
    to: "delivered",
    proof: { recipient_name: delivery_address.name, relation },
    ...(cash_on_delivery && {
      cash_collected: {
        amount: cash_on_delivery.amount,
        currency: "MNT",
        method: draw.pick(["cash", "transfer", "qpay"]),
      },
    }),
  };
}
