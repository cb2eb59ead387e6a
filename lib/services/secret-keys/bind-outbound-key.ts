import { lockWebhookEndpoint, setNextKey } from "#db/queries/key-bindings.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { pendingOutboundKey } from "./pending-outbound-key.ts";

/**
 * Lets a pending outbound key wait at a receiver: test calls carry it, webhooks only once it is active.
 *
 * @throws AppError `secret_key_not_found`, `webhook_endpoint_not_found`; `invalid_transition` for a key that is not
 *   pending, `invalid_field` for another partner's receiver
 */
export async function bindOutboundKey(ctx: Ctx, id: string, endpointId: string): Promise<void> {
  const key = await pendingOutboundKey(ctx, id);
  const endpoint = await lockWebhookEndpoint(ctx.tx, ctx.scope, endpointId);
  if (!endpoint) throw new AppError("webhook_endpoint_not_found", `There is no receiver ${endpointId}.`);
  if (endpoint.partnerId !== key.partnerId)
    throw new AppError("invalid_field", `${endpointId} is another partner's receiver.`, { field: "endpoint_id" });
  await setNextKey(ctx.tx, ctx.scope, endpointId, id);
  await recordAudit(ctx, {
    action: "webhook_endpoint.key_bound",
    subjectId: endpointId,
    owner: endpoint,
    before: { nextKeyId: endpoint.nextKeyId },
    after: { nextKeyId: id },
  });
}
