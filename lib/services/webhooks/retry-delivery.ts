import { notifyChange } from "#db/queries/changes.ts";
import { lockForRetry, makeDueNow, type RetryCandidate } from "#db/queries/delivery-retry.ts";
import { notifyDue } from "#db/queries/webhook-deliveries.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { DeliveryStatus } from "#lib/domain/delivery-status.ts";
import type { Ctx } from "#lib/services/context.ts";
import { recordAudit } from "#lib/services/record-audit.ts";

/** Why a delivery in that state cannot be tried now; null when it can. */
const obstacles: Record<DeliveryStatus, string | null> = {
  pending: null,
  delivered: null,
  dead: null,
  skipped: null,
  sending: "This delivery is being sent right now.",
  held: "The endpoint is disabled: enable it first.",
  canceled: "The endpoint was deleted.",
};

export type RetriedDelivery = { id: string; status: "pending"; due_at: string };

/**
 * *Retry now*: replaces the pending attempt by one at once that does not consume the schedule; a settled delivery is
 * sent again under the same event id, and is what it was if that fails.
 *
 * @throws AppError `delivery_not_found`, also for another partner's or environment's id; `delivery_not_retryable`
 */
export async function retryDelivery(ctx: Ctx, input: { deliveryId: string }): Promise<RetriedDelivery> {
  const delivery = await lockForRetry(ctx.tx, ctx.scope, input.deliveryId);
  if (!delivery) throw new AppError("delivery_not_found", "There is no such webhook delivery.");
  const obstacle = obstacleOf(delivery);
  if (obstacle) throw new AppError("delivery_not_retryable", obstacle);

  const dueAt = await makeDueNow(ctx.tx, delivery.id);
  await recordAudit(ctx, {
    action: "webhook_delivery.retried",
    subjectId: delivery.id,
    owner: delivery,
    before: { status: delivery.status },
    after: { status: "pending", due_at: dueAt.toISOString() },
  });
  notifyDue(ctx.tx, delivery.environment);
  notifyChange(ctx.tx, { kind: "delivery", environment: delivery.environment, ids: [delivery.id] });
  return { id: delivery.id, status: "pending", due_at: dueAt.toISOString() };
}

function obstacleOf({ status, endpointState }: RetryCandidate): string | null {
  if (endpointState === "deleted") return obstacles.canceled;
  if (endpointState === "disabled") return obstacles.held;
  return obstacles[status];
}
