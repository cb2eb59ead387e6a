import { findCourier } from "#db/queries/couriers.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";

/**
 * The courier somebody chose for a shipment.
 * @throws AppError `courier_not_found`, also for another environment's; `courier_inactive` for one who was let go
 */
export async function chosenCourier(ctx: Ctx, id: string): Promise<{ id: string; name: string; phone: string }> {
  const courier = await findCourier(ctx.tx, ctx.scope, id);
  const field = "courier_id";
  if (!courier) throw new AppError("courier_not_found", "There is no such courier.", { field });
  const { name, phone } = courier;
  if (courier.active) return { id, name, phone };
  throw new AppError("courier_inactive", `${name} no longer works here. Choose another courier.`, { field });
}
