import { listLastDeliveries, reverseLastDeliveries, type SimulationStepRow } from "#db/queries/simulation-steps.ts";
import { transitionBody } from "#lib/contracts/shipments.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { SimulatedMove, SimulationStep } from "#lib/domain/simulation.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { receiveInboundEvent } from "../inbound-events/receive-inbound-event.ts";
import { transitionShipment } from "../shipments/transition-shipment.ts";
import { retryDelivery } from "../webhooks/retry-delivery.ts";

/** Longer than a receiver may take, so that the later event is there first. */
const reversedS = 12;

/** A paused endpoint keeps its webhooks to itself: the simulation goes on without. */
const patienceMs = 10 * 60_000;

type Planned = Pick<SimulationStepRow, "shipmentId" | "step" | "createdAt">;

type Taken = "taken" | "too_early";

const moveTo = (ctx: Ctx, shipmentId: string, move: SimulatedMove) =>
  transitionShipment(ctx, { ...transitionBody.parse(move), shipmentId });

/** What has not been tried yet would only be sent once; what is refused is sent again anyway. */
async function resend(ctx: Ctx, { shipmentId, createdAt }: Planned): Promise<Taken> {
  const deliveries = await listLastDeliveries(ctx.tx, shipmentId);
  const isUnderWay = deliveries.some(
    ({ status, attempts }) => status === "sending" || (status === "pending" && attempts === 0),
  );
  if (isUnderWay && ctx.now.getTime() - createdAt.getTime() < patienceMs) return "too_early";
  for (const { id, status } of deliveries) if (status === "delivered") await retryDelivery(ctx, { deliveryId: id });
  return "taken";
}

async function cancelAsPartner(ctx: Ctx<PartnerScope>, shipmentId: string): Promise<Taken> {
  const event = { id: newId("evt", ctx.now), type: "shipment.canceled", data: { shipment_id: shipmentId } };
  await receiveInboundEvent(ctx, event, JSON.stringify(event));
  return "taken";
}

/**
 * Does one step of a simulation, by the services through which it would happen in earnest.
 * @returns `too_early` when it has to be looked at again
 * @throws AppError what those refuse, when somebody else has moved the shipment meanwhile
 */
export async function takeStep(ctx: Ctx<PartnerScope>, row: Planned): Promise<Taken> {
  const { shipmentId, step } = row;
  const doers: { [Kind in SimulationStep["kind"]]: (step: Extract<SimulationStep, { kind: Kind }>) => Promise<Taken> } =
    {
      move: async ({ move }) => {
        await moveTo(ctx, shipmentId, move);
        return "taken";
      },
      swapped_moves: async ({ first, second }) => {
        await moveTo(ctx, shipmentId, first);
        const { last_seq } = await moveTo(ctx, shipmentId, second);
        await reverseLastDeliveries(ctx.tx, shipmentId, last_seq, reversedS);
        return "taken";
      },
      resend: () => resend(ctx, row),
      partner_cancel: () => cancelAsPartner(ctx, shipmentId),
    };
  return (doers[step.kind] as (step: SimulationStep) => Promise<Taken>)(step);
}
