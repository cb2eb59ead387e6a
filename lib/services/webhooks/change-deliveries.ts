import { lockDeliveriesInOrder } from "#db/queries/delivery-settling.ts";
import type { BulkAnswer } from "#lib/contracts/bulk.ts";
import type { BulkDeliveriesBody, DeliveryVerb } from "#lib/contracts/bulk-deliveries.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";
import { retryDelivery } from "./retry-delivery.ts";
import { skipDelivery } from "./settle-delivery.ts";

const verbs: Record<DeliveryVerb, (ctx: Ctx, input: { deliveryId: string }) => Promise<unknown>> = {
  retry: retryDelivery,
  skip: skipDelivery,
};

/**
 * Does one thing to several deliveries and answers for each of them: what is refused is refused before anything of it
 * is written, and the others happen all the same.
 */
export async function changeDeliveries(ctx: Ctx, { action, ids }: BulkDeliveriesBody): Promise<BulkAnswer> {
  const found = await lockDeliveriesInOrder(ctx.tx, ctx.scope, ids);
  const answer: BulkAnswer = { done: [], refused: [] };
  // What was not found comes last, to be refused like everything else.
  for (const id of new Set([...found, ...ids])) {
    try {
      await verbs[action](ctx, { deliveryId: id });
      answer.done.push(id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      answer.refused.push({ id, code: error.code });
    }
  }
  return answer;
}
