import { activatePendingSecret, endOverlap, retireActiveSecret } from "#db/queries/signing-secrets.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { expiryAfterRoll, type KeyOverlap } from "#lib/domain/key-overlap.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { lockedWebhookEndpoint } from "./locked-webhook-endpoint.ts";

/**
 * Signs `X-Shop-MN` with the pending secret, and `X-Shop-MN-Previous` with the one it replaces until the overlap ends.
 * Attempts that are retried meanwhile are signed anew with both.
 *
 * @throws AppError `webhook_endpoint_not_found`; `invalid_transition` when no secret is pending
 */
export async function activateSigningSecret(ctx: Ctx, endpointId: string, overlap: KeyOverlap): Promise<void> {
  const { tx, scope, now } = ctx;
  const endpoint = await lockedWebhookEndpoint(ctx, endpointId);
  const until = expiryAfterRoll(now, overlap, null);
  // First, because one secret is active at a time.
  await retireActiveSecret(tx, scope, endpointId, until);
  const activated = await activatePendingSecret(tx, scope, endpointId);
  if (!activated) throw new AppError("invalid_transition", `${endpointId} has no pending signing secret.`);
  await recordAudit(ctx, {
    action: "webhook_endpoint.secret_activated",
    subjectId: endpointId,
    owner: endpoint,
    after: { secretId: activated.id, overlap, previousUntil: until },
  });
}

/**
 * Ends the overlap of a replaced secret now, e.g. because it has leaked.
 *
 * @throws AppError `webhook_endpoint_not_found`; `invalid_transition` for a secret that is not in its overlap
 */
export async function retireSigningSecret(ctx: Ctx, endpointId: string, id: string): Promise<void> {
  const endpoint = await lockedWebhookEndpoint(ctx, endpointId);
  const retired = await endOverlap(ctx.tx, ctx.scope, { endpointId, id, now: ctx.now });
  if (!retired) throw new AppError("invalid_transition", `${id} is not in its overlap.`);
  await recordAudit(ctx, {
    action: "webhook_endpoint.secret_retired",
    subjectId: endpointId,
    owner: endpoint,
    after: { secretId: id },
  });
}
