import type { CarriedShipment } from "#db/queries/shipments.ts";
import type { CallOutcome, CallParty, LoggedCall } from "#lib/domain/call-log.ts";
import type { Ctx } from "#lib/services/context.ts";
import { loadShipmentLocked } from "../load-shipment.ts";
import { recordChange } from "../record-change.ts";

const phoneOf: Record<CallParty, (shipment: CarriedShipment) => string | null> = {
  recipient: ({ deliveryAddress }) => deliveryAddress.phone,
  vendor: ({ pickupAddress }) => pickupAddress.phone,
  courier: ({ courier }) => courier?.phone ?? null,
};

type Call = { shipmentId: string; party: CallParty; outcome: CallOutcome; note?: string };

/**
 * Writes down that somebody was called, and how it ended; no partner reads it. An event row, no webhook.
 * @throws AppError `shipment_not_found`
 */
export async function logCall(ctx: Ctx, { shipmentId, party, outcome, note }: Call): Promise<void> {
  const shipment = await loadShipmentLocked(ctx, shipmentId);
  const call: LoggedCall = { party, phone: phoneOf[party](shipment), outcome };
  await recordChange(ctx, shipment, {
    type: "shipment.called",
    patch: {},
    facts: { call },
    note,
    occurredAt: ctx.now,
  });
}
