import { type CarriedShipment, findShipment, lockShipment } from "#db/queries/shipments.ts";
import type { ShipmentView } from "#lib/contracts/shipments.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";
import { presentShipment } from "./present-shipment.ts";

const notFound = () => new AppError("shipment_not_found", "There is no such shipment.");

/** @throws AppError `shipment_not_found`, also for another partner's or environment's id */
export async function loadShipment(ctx: Ctx, id: string): Promise<CarriedShipment> {
  const shipment = await findShipment(ctx.tx, ctx.scope, id);
  if (!shipment) throw notFound();
  return shipment;
}

/**
 * The same, with the row locked until the transaction ends.
 * @throws AppError `shipment_not_found`
 */
export async function loadShipmentLocked(ctx: Ctx, id: string): Promise<CarriedShipment> {
  const shipment = await lockShipment(ctx.tx, ctx.scope, id);
  if (!shipment) throw notFound();
  return shipment;
}

/**
 * The Shipment object of one id.
 * @throws AppError `shipment_not_found`
 */
export async function showShipment(ctx: Ctx, id: string): Promise<ShipmentView> {
  return presentShipment(await loadShipment(ctx, id));
}
