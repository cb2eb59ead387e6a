import { isTerminal } from "#lib/domain/shipment-status.ts";
import { drawFrom } from "./draw.ts";
import { type DemoOrder, makeOrder } from "./make-order.ts";
import { openMinutesADay } from "./opening-time.ts";
import { planLife, type Step } from "./plan-life.ts";

/** Three days from opening to closing. */
const openMinutes = 3 * openMinutesADay;

export type PlannedOrder = {
  body: DemoOrder;
  /** Minutes of opening time before the first start. */
  minutesAgo: number;
  /** What of its life has happened by then. */
  steps: Step[];
  /** Whether nothing more can happen to it. */
  isClosed: boolean;
};

/** The demo's orders, oldest first: the same for the same seed. */
export function planOrders(seed: number, count: number, couriers: number): PlannedOrder[] {
  const draw = drawFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const share = openMinutes / count;
    const minutesAgo = openMinutes - index * share - draw.between(0, Math.floor(share) - 1);
    const body = makeOrder(draw, `SHOP-${20_100 + index}`);
    const steps = planLife(draw, body, couriers).filter(({ afterMinutes }) => afterMinutes < minutesAgo);
    const last = steps.at(-1);
    return { body, minutesAgo, steps, isClosed: last?.kind === "move" && isTerminal(last.move.to) };
  });
}
