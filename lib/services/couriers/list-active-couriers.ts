import type { CourierView } from "#lib/contracts/couriers.ts";
import type { Ctx } from "#lib/services/context.ts";
import { carriedBy } from "./carried-by.ts";
import { listCouriers } from "./list-couriers.ts";

/** The couriers a shipment can be given to, by name, with what each has in hand. */
export async function listActiveCouriers(ctx: Ctx): Promise<{ data: CourierView[] }> {
  const [couriers, carried] = await Promise.all([listCouriers(ctx), carriedBy(ctx)]);
  const data = couriers
    .filter(({ active }) => active)
    .map(({ id, name, phone, zone }) => ({ id, name, phone, zone, ...carried(id) }));
  return { data };
}
