import type { CourierView } from "#lib/contracts/couriers.ts";
import type { Ctx } from "#lib/services/context.ts";
import { listCouriers } from "./list-couriers.ts";

/** The couriers a shipment can be given to, by name. */
export async function listActiveCouriers(ctx: Ctx): Promise<{ data: CourierView[] }> {
  const couriers = await listCouriers(ctx);
  const data = couriers.filter(({ active }) => active).map(({ id, name, phone, zone }) => ({ id, name, phone, zone }));
  return { data };
}
