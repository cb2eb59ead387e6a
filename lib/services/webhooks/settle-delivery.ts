import { acknowledgeDelivery } from "#db/queries/dead-letters.ts";
import { lockDelivery, type SettlingCandidate, settleDelivery } from "#db/queries/delivery-settling.ts";
import { notifyDue } from "#db/queries/webhook-deliveries.ts";
import { releaseFollowers } from "#db/queries/webhook-order.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { AuditAction } from "#lib/domain/audit-action.ts";
import type { DeliveryStatus } from "#lib/domain/delivery-status.ts";
import { holdS } from "#lib/domain/retry-schedule.ts";
import { env } from "#lib/env.ts";
import type { Ctx } from "#lib/services/context.ts";
import { recordAudit } from "#lib/services/record-audit.ts";
import { announceDeliveries } from "./announce-deliveries.ts";

const settled = "This delivery is settled.";
const underWay = "This delivery is being sent right now.";

/** Why a delivery in that state cannot be skipped; null when it can. */
const skipObstacles: Record<DeliveryStatus, string | null> = {
  ...{ pending: null, held: null, dead: null },
  ...{ sending: underWay, delivered: settled, skipped: settled, canceled: settled },
};

/** The same for calling it off. */
const cancelObstacles: Record<DeliveryStatus, string | null> = {
  ...{ pending: null, held: null },
  ...{ sending: underWay, dead: settled, delivered: settled, skipped: settled, canceled: settled },
};

/**
 * Gives a delivery up: the receiver does not get this event, and what waited for it goes.
 *
 * @throws AppError `delivery_not_found`; `invalid_transition` while it is being sent, when it is settled otherwise than
 *   dead, or waits to be replayed
 */
export async function skipDelivery(ctx: Ctx, { deliveryId }: { deliveryId: string }): Promise<void> {
  const delivery = await lockedDelivery(ctx, deliveryId);
  const waitsForReplay = delivery.settledAs ? "A replay of it waits: cancel that first." : null;
  refuse(skipObstacles[delivery.status] ?? waitsForReplay);
  await settle(ctx, delivery, "skipped", "webhook_delivery.skipped");
}

/**
 * Calls off what waits. A replay leaves the delivery as it was before; one that was never settled is canceled, and what
 * waited for it goes.
 *
 * @throws AppError `delivery_not_found`; `invalid_transition` while it is being sent, or when it is settled
 */
export async function cancelDelivery(ctx: Ctx, { deliveryId }: { deliveryId: string }): Promise<void> {
  const delivery = await lockedDelivery(ctx, deliveryId);
  refuse(cancelObstacles[delivery.status]);
  await settle(ctx, delivery, delivery.settledAs ?? "canceled", "webhook_delivery.canceled");
}

/**
 * Notes that somebody has seen a dead letter: it leaves the count and stays dead.
 *
 * @throws AppError `delivery_not_found`; `invalid_transition` when it is not dead, or acknowledged already
 */
export async function acknowledgeDeadLetter(ctx: Ctx, { deliveryId }: { deliveryId: string }): Promise<void> {
  const delivery = await lockedDelivery(ctx, deliveryId);
  if (delivery.status !== "dead") refuse("Only a dead letter can be acknowledged.");
  if (delivery.acknowledgedAt) refuse("This dead letter is acknowledged already.");
  await acknowledgeDelivery(ctx.tx, deliveryId, { at: ctx.now, by: ctx.actor.name });
  await recordAudit(ctx, { action: "webhook_delivery.acknowledged", subjectId: deliveryId, owner: delivery });
  announceDeliveries(ctx.tx, [delivery]);
}

async function lockedDelivery({ tx, scope }: Ctx, id: string): Promise<SettlingCandidate> {
  const delivery = await lockDelivery(tx, scope, id);
  if (!delivery) throw new AppError("delivery_not_found", "There is no such webhook delivery.");
  return delivery;
}

function refuse(obstacle: string | null): void {
  if (obstacle) throw new AppError("invalid_transition", obstacle);
}

async function settle(ctx: Ctx, delivery: SettlingCandidate, status: DeliveryStatus, action: AuditAction) {
  await settleDelivery(ctx.tx, delivery.id, status);
  await releaseFollowers(ctx.tx, [delivery], holdS(env.webhookRetryOffsets));
  await recordAudit(ctx, {
    action,
    subjectId: delivery.id,
    owner: delivery,
    before: { status: delivery.status },
    after: { status },
  });
  notifyDue(ctx.tx, delivery.environment);
  announceDeliveries(ctx.tx, [delivery]);
}
