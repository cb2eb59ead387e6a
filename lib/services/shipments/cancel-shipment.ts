import type { z } from "zod";
import type { CarriedShipment } from "#db/queries/shipments.ts";
import type { cancelBody, ShipmentView } from "#lib/contracts/shipments.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { refuseStaleVersion } from "#lib/domain/version-conflict.ts";
import type { Ctx } from "../context.ts";
import { loadShipmentLocked } from "./load-shipment.ts";
import { presentShipment } from "./present-shipment.ts";
import { recordChange } from "./record-change.ts";

/**
 * Refuses what a partner may do only as long as nobody has the parcel (contract §4).
 * @throws AppError `shipment_already_picked_up`, `invalid_transition` when it ended without a pickup
 */
export function refuseAfterPickup({ status, pickedUpAt }: CarriedShipment, what: string): void {
  if (status === "created") return;
  if (pickedUpAt === null)
    throw new AppError("invalid_transition", `A '${status}' shipment cannot be ${what}. It is final.`);
  throw new AppError(
    "shipment_already_picked_up",
    `The parcel was picked up at ${pickedUpAt.toISOString()} and is '${status}': it cannot be ${what} any more. Call PickPack.`,
  );
}

/** Ends a shipment that nobody has picked up: one event, no webhook (contract §6). */
export function cancelBeforePickup(
  ctx: Ctx,
  shipment: CarriedShipment,
  { facts, note }: { facts: Record<string, unknown>; note?: string },
): Promise<CarriedShipment> {
  return recordChange(ctx, shipment, {
    type: "shipment.canceled",
    patch: { status: "canceled", lastMovedAt: ctx.now, lastLocation: null, canceledAt: ctx.now },
    facts,
    note,
    occurredAt: ctx.now,
  });
}

/**
 * Cancels a shipment for its partner. One that is canceled already is answered as it stands.
 * @throws AppError `shipment_not_found`, `version_conflict`, and what `refuseAfterPickup` refuses
 */
export async function cancelShipment(
  ctx: Ctx,
  input: z.output<typeof cancelBody> & { shipmentId: string },
): Promise<ShipmentView> {
  const shipment = await loadShipmentLocked(ctx, input.shipmentId);
  if (shipment.status === "canceled") return presentShipment(shipment);
  refuseAfterPickup(shipment, "canceled");
  refuseStaleVersion(shipment, input.expected_version);
  return presentShipment(await cancelBeforePickup(ctx, shipment, { facts: {}, note: input.reason }));
}
