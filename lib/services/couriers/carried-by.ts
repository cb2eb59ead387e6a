import { selectCashTaken, selectCourierLoads } from "#db/queries/courier-loads.ts";
import type { CourierLoadView } from "#lib/contracts/couriers.ts";
import { boundsOfDay, dayOf } from "#lib/domain/calendar.ts";
import type { Ctx } from "#lib/services/context.ts";

const nothing: CourierLoadView["load"] = { created: 0, picked_up: 0, in_transit: 0, out_for_delivery: 0 };

/**
 * What every courier of the environment has in hand: open shipments by status, and the cash of today's doors in
 * Ulaanbaatar. Nothing is handed in yet: closing the day is not built.
 */
export async function carriedBy(ctx: Ctx): Promise<(courierId: string) => CourierLoadView> {
  const { start, end } = boundsOfDay(dayOf(ctx.now));
  const [loads, cash] = await Promise.all([
    selectCourierLoads(ctx.tx, ctx.scope),
    selectCashTaken(ctx.tx, ctx.scope, start, end),
  ]);
  return (courierId) => ({
    load: {
      ...nothing,
      ...Object.fromEntries(
        loads.filter((one) => one.courierId === courierId).map((one) => [one.status, one.shipments]),
      ),
    },
    cash_in_hand: cash.get(courierId) ?? 0,
  });
}
