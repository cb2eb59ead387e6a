import { setTimeout as pause } from "node:timers/promises";
import type { Draw } from "#lib/services/demo/draw.ts";
import { makeOrder } from "#lib/services/demo/make-order.ts";
import { planLife, type Step } from "#lib/services/demo/plan-life.ts";
import type { ShopApi } from "./shop-api.ts";

type Options = { api: ShopApi; draw: Draw; courierIds: readonly string[]; signal: AbortSignal };

/** A shipment's day passes in half an hour, so that there is always something to watch. */
const MS_PER_MINUTE = 2_500;

/** On a slow machine the server is not up yet when the simulator is. */
const SILENCE_MS = 1_000;

/**
 * Registers an order every 20 to 40 seconds, or tries each second while nobody answers, and lets its life happen. Returns
 * when the key is not accepted any more.
 */
export async function keepOrdering(options: Options): Promise<void> {
  const { api, draw, courierIds, signal } = options;
  while (!signal.aborted) {
    const order = makeOrder(draw, newOrderId());
    const answer = await api.post("/shipments", order);
    if (answer.kind === "closed") return;
    if (answer.kind === "done") {
      const names = { shipment_id: answer.id, order_id: order.order_id };
      void api.tell("shipment.created", names);
      void live(options, names, planLife(draw, order, courierIds.length));
    }
    await rest(answer.kind === "silence" ? SILENCE_MS : draw.between(20_000, 40_000), signal);
  }
}

/** How Shop.mn names a shipment in its own webhooks. */
type Names = { shipment_id: string; order_id: string };

/**
 * Scans a shipment through its life, as the couriers' hand-helds would, until somebody else moves it. What the vendor
 * cancels, Shop.mn tells by its own webhook.
 */
async function live({ api, courierIds, signal }: Options, names: Names, steps: Step[]): Promise<void> {
  let courierId: string | undefined;
  let minutes = 0;
  for (const step of steps) {
    await rest((step.afterMinutes - minutes) * MS_PER_MINUTE, signal);
    minutes = step.afterMinutes;
    if (step.kind === "assign") {
      courierId = courierIds[step.courier];
      continue;
    }
    if (signal.aborted) return;
    if (step.move.to === "canceled") {
      await api.tell("shipment.canceled", names);
      return;
    }
    const carrier = step.move.to === "picked_up" ? { courier_id: courierId } : {};
    const answer = await api.post(`/shipments/${names.shipment_id}/transitions`, { ...step.move, ...carrier });
    if (answer.kind !== "done") return;
  }
}

/** Six digits, which the board shows whole; the seeded orders have five. */
const newOrderId = () => `SHOP-${100_000 + (Math.floor(Date.now() / 1000) % 900_000)}`;

const rest = (ms: number, signal: AbortSignal) => pause(ms, undefined, { signal }).catch(() => {});
