import { selectWebhookEndpoints, type WebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import type { Ctx } from "../context.ts";

/** The endpoints of a scope, the deleted ones left out. */
export function listWebhookEndpoints({ tx, scope }: Ctx): Promise<(WebhookEndpoint & { partner: string })[]> {
  return selectWebhookEndpoints(tx, scope);
}
