import { database, transaction } from "#db/client.ts";
import { isKeyThere, registeredOrders } from "#db/queries/demo.ts";
import { createShipmentBody, transitionBody } from "#lib/contracts/shipments.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { assignCourier } from "../shipments/assign-courier.ts";
import { createShipment } from "../shipments/create-shipment.ts";
import { transitionShipment } from "../shipments/transition-shipment.ts";
import { openingMinutesBefore } from "./opening-time.ts";
import type { Step } from "./plan-life.ts";
import { type PlannedOrder, planOrders } from "./plan-orders.ts";

type SeedCtx = Omit<Ctx<PartnerScope>, "tx">;

/** Shipments that are still to be moved, which the board shows; and the history behind them. */
export type DemoPart = "open" | "closed";

const seed = 20_481;
const orders = 300;
const lanes = 4;

/**
 * Lets the last three days happen, by the services and with their clock in the past: what is due to be sent is left to
 * the worker. A shipment that is there already is left alone, so that a run that was cut short can be taken up again.
 *
 * @param ctx of the key that registers the shipments
 * @param stop ends it after the shipments in hand
 * @throws AppError `secret_key_not_found` when the demo is purged meanwhile
 */
export async function seedShipments(
  ctx: SeedCtx,
  couriers: readonly { id: string }[],
  part: DemoPart,
  stop?: AbortSignal,
): Promise<void> {
  const seeded = await registeredOrders(database(), ctx.scope, ctx.actor.id ?? "");
  const waiting = planOrders(seed, orders, couriers.length).filter(
    ({ body, isClosed }) => isClosed === (part === "closed") && !seeded.has(body.order_id),
  );
  const lane = async () => {
    for (let next = waiting.shift(); next && !stop?.aborted; next = waiting.shift()) {
      const order = next;
      await transaction((tx) => live({ ...ctx, tx }, order, couriers));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function live(ctx: Ctx<PartnerScope>, order: PlannedOrder, couriers: readonly { id: string }[]): Promise<void> {
  const at = (afterMinutes: number): Ctx<PartnerScope> => {
    const now = openingMinutesBefore(ctx.now, order.minutesAgo - afterMinutes);
    return { ...ctx, now, requestId: newId("req", now) };
  };
  const { id } = await createShipment(at(0), createShipmentBody.parse(order.body), JSON.stringify(order.body));
  // After the insert, which a purge waits for: whichever comes second knows of the other.
  if (!(await isKeyThere(ctx.tx, ctx.scope, ctx.actor.id ?? "")))
    throw new AppError("secret_key_not_found", "The demo was purged meanwhile.");
  for (const step of order.steps) await take(at(step.afterMinutes), id, step, couriers);
}

async function take(ctx: Ctx, shipmentId: string, step: Step, couriers: readonly { id: string }[]): Promise<void> {
  if (step.kind === "assign") await assignCourier(ctx, { shipmentId, courierId: couriers[step.courier]?.id ?? null });
  else await transitionShipment(ctx, { shipmentId, ...transitionBody.parse(step.move) });
}
