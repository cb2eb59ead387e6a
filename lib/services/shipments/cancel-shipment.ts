import type { CarriedShipment } from "#db/queries/shipments.ts";
import type { Ctx } from "../context.ts";
import { recordChange } from "./record-change.ts";

/** Ends a shipment that nobody has picked up: one event, no webhook (contract §6). */
export function cancelBeforePickup(
  ctx: Ctx,
  shipment: CarriedShipment,
  facts: Record<string, unknown>,
): Promise<CarriedShipment> {
  return recordChange(ctx, shipment, {
    type: "shipment.canceled",
    patch: { status: "canceled", lastMovedAt: ctx.now, lastLocation: null, canceledAt: ctx.now },
    facts,
    occurredAt: ctx.now,
  });
}
