import { lockWebhookEndpoint } from "#db/queries/key-bindings.ts";
import type { WebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";

/**
 * The endpoint of that id, locked until the transaction ends.
 *
 * @throws AppError `webhook_endpoint_not_found`, also for a deleted one, another partner's or environment's
 */
export async function lockedWebhookEndpoint({ tx, scope }: Ctx, id: string): Promise<WebhookEndpoint> {
  const endpoint = await lockWebhookEndpoint(tx, scope, id);
  if (!endpoint) throw new AppError("webhook_endpoint_not_found", `There is no receiver ${id}.`);
  return endpoint;
}
