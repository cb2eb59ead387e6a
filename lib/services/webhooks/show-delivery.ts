import { findDeliveryDetail, findPredecessor, listAttempts } from "#db/queries/delivery-detail.ts";
import { listDeliveryLog } from "#db/queries/delivery-log.ts";
import { listSigningSecrets } from "#db/queries/signing-secrets.ts";
import type { DeliveryView } from "#lib/contracts/deliveries.ts";
import { exactInstantOrNull } from "#lib/contracts/instant.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";
import { presentAttempt, presentDelivery } from "./present-delivery.ts";

const mostAttempts = 50;

/**
 * One delivery with its bytes, its endpoint and its newest attempts.
 * @throws AppError `delivery_not_found`, also for another environment's id
 */
export async function showDelivery(ctx: Ctx, input: { deliveryId: string }): Promise<DeliveryView> {
  const { tx, scope, actor } = ctx;
  const [[row], detail] = await Promise.all([
    listDeliveryLog(tx, scope, { ids: [input.deliveryId], limit: 1 }),
    findDeliveryDetail(tx, scope, input.deliveryId),
  ]);
  if (!row || !detail) throw new AppError("delivery_not_found", "There is no such webhook delivery.");
  // Once it was tried, nothing holds it back any more.
  const mayWait = row.delivery.status === "pending" && row.delivery.attempts === 0;
  const [history, waitsFor] = await Promise.all([
    listAttempts(tx, input.deliveryId, mostAttempts),
    mayWait ? findPredecessor(tx, detail) : null,
  ]);
  const since = history.at(-1)?.startedAt ?? ctx.now;
  const secrets = await listSigningSecrets(tx, scope, { endpointIds: [detail.endpointId], since });
  const showsAddress = actor.type === "user" && actor.role === "admin";
  return {
    ...presentDelivery(row),
    body: detail.body ?? "",
    waits_for: waitsFor,
    receiver: {
      id: detail.endpointId,
      url: detail.url,
      format: detail.format,
      state: detail.state,
      failing_since: exactInstantOrNull(detail.failingSince),
      window: detail.window,
      in_flight: detail.inFlight,
      max_in_flight: detail.maxInFlight,
      rate_per_minute: detail.ratePerMinute,
      paused_until: exactInstantOrNull(detail.pausedUntil),
    },
    history: history.map((attempt) => presentAttempt(attempt, { secrets, showsAddress })),
  };
}
