import { type ReturnStep, refuseReturn } from "#lib/domain/return-to-vendor.ts";
import { refuseStaleVersion } from "#lib/domain/version-conflict.ts";
import type { Ctx } from "#lib/services/context.ts";
import { loadShipmentLocked } from "../load-shipment.ts";
import { recordChange } from "../record-change.ts";

type Return = { shipmentId: string; step: ReturnStep; note?: string; expected_version?: number; occurredAt?: Date };

/**
 * Records that a parcel is on its way back to its vendor, or was given back: a fact beside its status, an event row, no
 * webhook.
 * @throws AppError `shipment_not_found`, `version_conflict`, `invalid_transition`
 */
export async function recordReturn(ctx: Ctx, input: Return): Promise<void> {
  const { shipmentId, step, note, expected_version, occurredAt = ctx.now } = input;
  const shipment = await loadShipmentLocked(ctx, shipmentId);
  // Two people record one return.
  if (step === "returned" ? shipment.returnedAt : shipment.returningAt && !shipment.returnedAt) return;
  refuseStaleVersion(shipment, expected_version);
  refuseReturn(shipment, step);
  await recordChange(ctx, shipment, {
    type: `shipment.${step}`,
    patch: step === "returned" ? { returnedAt: occurredAt } : { returningAt: occurredAt },
    facts: {},
    note,
    occurredAt,
  });
}
