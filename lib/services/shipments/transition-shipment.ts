import type { CarriedShipment, NewShipment } from "#db/queries/shipments.ts";
import type { ShipmentView, TransitionBody } from "#lib/contracts/shipments.ts";
import { refuseUnexplainedCash } from "#lib/domain/cash.ts";
import { endOfWindow } from "#lib/domain/delivery-window.ts";
import { eventTypeOf } from "#lib/domain/event-type.ts";
import type { NumberedAttempt } from "#lib/domain/shipment-facts.ts";
import { type Decision, decideMove, type Move } from "#lib/domain/shipment-move.ts";
import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";
import type { Ctx } from "#lib/services/context.ts";
import { settingsInForce } from "#lib/services/settings/settings-in-force.ts";
import { chosenCourier } from "./chosen-courier.ts";
import { loadShipmentLocked } from "./load-shipment.ts";
import { presentShipment } from "./present-shipment.ts";
import { recordChange } from "./record-change.ts";

type Facts = { move: Move; occurredAt: Date; attempt: NumberedAttempt | null };

/** What a shipment remembers of a move into each state, beside the state itself. */
const remembered: Record<ShipmentStatus, (facts: Facts) => Partial<NewShipment>> = {
  created: () => ({}),
  picked_up: ({ occurredAt }) => ({ pickedUpAt: occurredAt }),
  in_transit: ({ attempt, occurredAt }) =>
    attempt ? { attempts: attempt.number, lastAttempt: attempt, lastAttemptAt: occurredAt } : {},
  out_for_delivery: () => ({}),
  delivered: ({ move, occurredAt }) => ({
    deliveredAt: occurredAt,
    proofOfDelivery: move.proof ?? null,
    cashCollected: move.cashCollected ?? null,
  }),
  failed: ({ move, occurredAt }) => ({ failedAt: occurredAt, failure: move.failure ?? null }),
  canceled: ({ occurredAt }) => ({ canceledAt: occurredAt }),
};

/** What the wire calls a move, as the domain decides it. */
export function moveOf(body: TransitionBody): Move {
  return {
    to: body.to,
    occurredAt: body.occurred_at,
    location: body.location,
    proof: body.proof,
    cashCollected: body.cash_collected,
    failure: body.failure,
    attempt: body.attempt,
    courierId: body.courier_id,
    expectedVersion: body.expected_version,
  };
}

/** The event's own facts as the webhook carries them (contract §6). */
function factsOf({ move, attempt }: Facts): Record<string, unknown> {
  const facts = {
    location: move.location,
    attempt: attempt ?? undefined,
    proof_of_delivery: move.proof,
    cash_collected: move.cashCollected,
    failure: move.failure,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

/** The day of the next attempt is agreed like any other: it is due by then. */
async function agreedOn(ctx: Ctx, day: string): Promise<Partial<NewShipment>> {
  const deliveryWindow = { on: day };
  return { deliveryWindow, estimatedDeliveryAt: endOfWindow(deliveryWindow, await settingsInForce(ctx)) };
}

/**
 * Decides a move as whoever asks for it may make it.
 * @throws AppError what `decideMove` refuses, and from a person `missing_field` for cash that is not accounted for
 */
export function judgeMove({ actor, now }: Ctx, shipment: CarriedShipment, move: Move): Decision {
  const decision = decideMove(shipment, move, now);
  // A device sends what it knows; a person can be asked.
  if (decision.kind === "move" && decision.to === "delivered" && actor.type === "user")
    refuseUnexplainedCash(shipment.codAmount, move.cashCollected);
  return decision;
}

/**
 * Moves a shipment (contract §5): locks it, decides, saves, and records exactly one event. What already holds is
 * answered as it stands.
 * @throws AppError `shipment_not_found`, `courier_not_found`, `courier_inactive`, and what `judgeMove`
 * refuses
 */
export async function moveShipment(
  ctx: Ctx,
  input: { shipmentId: string; move: Move; note?: string },
): Promise<ShipmentView> {
  const { move } = input;
  const shipment: CarriedShipment = await loadShipmentLocked(ctx, input.shipmentId);
  const decision = judgeMove(ctx, shipment, move);
  if (decision.kind === "already_so") return presentShipment(shipment);

  const { to, occurredAt, attempt } = decision;
  const facts = { move, occurredAt, attempt };
  const courier = move.courierId === undefined ? null : await chosenCourier(ctx, move.courierId);
  const after = await recordChange(ctx, shipment, {
    type: eventTypeOf[to],
    patch: {
      status: to,
      lastMovedAt: occurredAt,
      lastLocation: move.location ?? null,
      ...remembered[to](facts),
      ...(attempt?.next_attempt_on && (await agreedOn(ctx, attempt.next_attempt_on))),
      ...(courier && { courierId: courier.id }),
    },
    courier: courier ? { name: courier.name, phone: courier.phone } : undefined,
    facts: factsOf(facts),
    note: input.note,
    occurredAt,
  });
  return presentShipment(after);
}

/**
 * The same, as a partner or a person asks for it.
 * @throws AppError what `moveShipment` refuses
 */
export function transitionShipment(ctx: Ctx, input: TransitionBody & { shipmentId: string }): Promise<ShipmentView> {
  return moveShipment(ctx, { shipmentId: input.shipmentId, move: moveOf(input), note: input.note });
}
