import { assignCourier } from "#lib/services/shipments/assign-courier.ts";
import { asBench } from "./fill.ts";

type Couriers = readonly { id: string; name: string }[];

/** Gives shipments to other couriers all the time, so that the board has something to show. */
export function startUpdates(ids: readonly string[], couriers: Couriers, perSecond: number) {
  let made = 0;
  let failed: unknown = null;
  const inFlight = new Set<Promise<void>>();
  const startedAt = performance.now();
  const update = async () => {
    const turn = made++;
    const shipmentId = ids[turn % ids.length] ?? "";
    const courierId = couriers[Math.floor(turn / ids.length) % couriers.length]?.id ?? "";
    await asBench((ctx) => assignCourier(ctx, { shipmentId, courierId }));
  };
  const timer = setInterval(() => {
    // As many as there should be by now; a busy machine gets them in a burst.
    while (made < ((performance.now() - startedAt) / 1_000) * perSecond && inFlight.size < 8) {
      const one: Promise<void> = update()
        .catch((error: unknown) => {
          failed ??= error;
        })
        .finally(() => inFlight.delete(one));
      inFlight.add(one);
    }
  }, 1_000 / perSecond);
  /** @returns how many a second there were */
  const stop = async (): Promise<number> => {
    clearInterval(timer);
    await Promise.all(inFlight);
    if (failed) throw failed;
    return made / ((performance.now() - startedAt) / 1_000);
  };
  return { stop };
}
