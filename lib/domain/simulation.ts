import type { Attempt, CashCollected, Failure, Location, Money, Proof } from "./shipment-facts.ts";
import type { ShipmentStatus } from "./shipment-status.ts";

/** What a partner can have played on a sandbox shipment (contract §4). */
export const scenarios = ["delivered", "failed", "second_attempt", "late_cancel", "duplicate", "out_of_order"] as const;

export type Scenario = (typeof scenarios)[number];

/** A move as a hand-held would send it. Keys are the wire's. */
export type SimulatedMove = {
  to: ShipmentStatus;
  location?: Location;
  proof?: Proof;
  cash_collected?: CashCollected;
  failure?: Failure;
  attempt?: Attempt;
};

export type SimulationStep =
  | { kind: "move"; move: SimulatedMove }
  /** Both at once, and the webhook of the second goes out before that of the first. */
  | { kind: "swapped_moves"; first: SimulatedMove; second: SimulatedMove }
  /** The last webhook goes out again, under the same event id. */
  | { kind: "resend" }
  /** The partner's own `shipment.canceled` comes in. */
  | { kind: "partner_cancel" };

type Simulated = { recipientName: string; cash: Money | null };

const hub: Location = { hub: "Simulated hub" };
const move = (to: ShipmentStatus, facts: Omit<SimulatedMove, "to"> = {}): SimulationStep => ({
  kind: "move",
  move: { to, ...facts },
});
const [pickedUp, inTransit, outForDelivery] = [
  move("picked_up"),
  move("in_transit", { location: hub }),
  move("out_for_delivery"),
];

function handedOver({ recipientName, cash }: Simulated): SimulationStep {
  return move("delivered", {
    proof: { recipient_name: recipientName, relation: "self" },
    ...(cash && { cash_collected: { ...cash, method: "cash" } }),
  });
}

const plans: Record<Scenario, (shipment: Simulated) => SimulationStep[]> = {
  delivered: (shipment) => [pickedUp, inTransit, outForDelivery, handedOver(shipment)],
  failed: () => [pickedUp, inTransit, outForDelivery, move("failed", { failure: { reason: "refused" } })],
  second_attempt: (shipment) => [
    ...[pickedUp, inTransit, outForDelivery],
    move("in_transit", { location: hub, attempt: { outcome: "no_answer" } }),
    outForDelivery,
    handedOver(shipment),
  ],
  late_cancel: () => [pickedUp, inTransit, { kind: "partner_cancel" }],
  duplicate: (shipment) => [
    ...[pickedUp, { kind: "resend" } as const, inTransit, outForDelivery],
    ...[handedOver(shipment), { kind: "resend" } as const],
  ],
  out_of_order: (shipment) => [
    { kind: "swapped_moves", first: { to: "picked_up" }, second: { to: "in_transit", location: hub } },
    outForDelivery,
    handedOver(shipment),
  ],
};

/** What happens, in this order, to a shipment that nobody has moved yet. */
export function planSimulation(scenario: Scenario, shipment: Simulated): SimulationStep[] {
  return plans[scenario](shipment);
}
