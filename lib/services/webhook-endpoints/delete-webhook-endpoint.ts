import { removeWebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";

/**
 * Takes an endpoint out for good; what it still had to get is canceled.
 *
 * @returns how many deliveries were canceled, or null when the scope has no such endpoint (any more).
 */
export async function deleteWebhookEndpoint(ctx: Ctx, id: string): Promise<number | null> {
  const canceled = await removeWebhookEndpoint(ctx.tx, ctx.scope, id, ctx.now);
  if (canceled === null) return null;
  await recordAudit(ctx, {
    action: "webhook_endpoint.deleted",
    subjectId: id,
    owner: ctx.scope,
    after: { canceled },
  });
  return canceled;
}
