import type { z } from "zod";
import { insertSimulationSteps, isSimulated } from "#db/queries/simulation-steps.ts";
import { wireInstant } from "#lib/contracts/instant.ts";
import type { simulateBody, simulationView } from "#lib/contracts/simulations.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import { planSimulation, type SimulationStep } from "#lib/domain/simulation.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { loadShipmentLocked } from "../shipments/load-shipment.ts";

const usualStepMs = 1_000;

/** What a step is called in the answer. */
const names: { [Kind in SimulationStep["kind"]]: (step: Extract<SimulationStep, { kind: Kind }>) => string } = {
  move: ({ move }) => move.to,
  swapped_moves: ({ first, second }) => `${first.to} and ${second.to}, sent the other way round`,
  resend: () => "the last webhook again, under the same event id",
  partner_cancel: () => "your shipment.canceled comes in",
};

function nameOf<Kind extends SimulationStep["kind"]>(step: Extract<SimulationStep, { kind: Kind }>): string {
  return names[step.kind as Kind](step);
}

/**
 * Plans what a partner wants to see happen to a sandbox shipment. The worker does it step by step, with the webhooks, so
 * that a restart loses none.
 * @throws AppError `route_not_found` in production, `shipment_not_found`, `invalid_transition` when it was moved or is
 * simulated already
 */
export async function simulateShipment(
  ctx: Ctx<PartnerScope>,
  input: z.output<typeof simulateBody> & { shipmentId: string },
): Promise<z.input<typeof simulationView>> {
  const { tx, scope, actor, requestId, now } = ctx;
  if (scope.environment !== "sandbox" || actor.type !== "key")
    throw new AppError("route_not_found", "Shipments are simulated in the sandbox only.");
  const { scenario, step_ms = usualStepMs, shipmentId } = input;
  const shipment = await loadShipmentLocked(ctx, shipmentId);
  if (shipment.status !== "created")
    throw new AppError(
      "invalid_transition",
      `A simulation begins with a shipment that nobody has moved, and this one is '${shipment.status}'. Create another.`,
    );
  if (await isSimulated(tx, shipmentId))
    throw new AppError("invalid_transition", "This shipment is being simulated already. Wait, or create another.");

  const { codAmount, deliveryAddress } = shipment;
  const cash = codAmount === null ? null : ({ amount: codAmount, currency: "MNT" } as const);
  const steps = planSimulation(scenario, { recipientName: deliveryAddress.name, cash }).map((step, position) => ({
    id: newId("sim", now),
    environment: scope.environment,
    partnerId: scope.partnerId,
    shipmentId,
    position,
    step,
    keyId: actor.id,
    keyName: actor.name,
    requestId,
    dueAt: new Date(now.getTime() + position * step_ms),
    createdAt: now,
  }));
  await insertSimulationSteps(tx, steps);
  return {
    shipment_id: shipmentId,
    scenario,
    steps: steps.map(({ dueAt, step }) => ({ at: wireInstant(dueAt), what: nameOf(step) })),
  };
}
