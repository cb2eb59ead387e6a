import { cancelBacklog, cancelSending } from "#db/queries/webhook-backlogs.ts";
import { removeWebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { announceDeliveries } from "../webhooks/announce-deliveries.ts";

/**
 * Takes an endpoint out for good; what it still had to get is canceled, the first thousands here and the rest by the
 * worker.
 *
 * @returns how many deliveries were canceled here, or null when the scope has no such endpoint (any more).
 */
export async function deleteWebhookEndpoint(ctx: Ctx, id: string): Promise<number | null> {
  if (!(await removeWebhookEndpoint(ctx.tx, ctx.scope, id, ctx.now))) return null;
  const canceled = [...(await cancelSending(ctx.tx, id)), ...(await cancelBacklog(ctx.tx, { endpointId: id }))];
  announceDeliveries(ctx.tx, canceled);
  await recordAudit(ctx, {
    action: "webhook_endpoint.deleted",
    subjectId: id,
    owner: ctx.scope,
    after: { canceled: canceled.length },
  });
  return canceled.length;
}
