import { removePendingSecret } from "#db/queries/signing-secrets.ts";
import { insertSigningSecret } from "#db/queries/webhook-endpoints.ts";
import { seal } from "#lib/crypto/seal.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { lockedWebhookEndpoint } from "./locked-webhook-endpoint.ts";
import { newSigningSecret } from "./new-signing-secret.ts";

/**
 * Gives an endpoint the signing secret that will be its next: from now on it signs `webhook-signature` beside the active
 * one, and `X-Shop-MN` only once it is activated (contract §6). It takes the place of one that is pending already.
 *
 * @param given a secret made elsewhere; null makes one
 * @returns the secret, which is readable nowhere else
 * @throws AppError `webhook_endpoint_not_found`; `invalid_field` for a weak secret
 */
export async function rotateSigningSecret(
  ctx: Ctx,
  endpointId: string,
  given: string | null,
): Promise<{ id: string; secret: string }> {
  const endpoint = await lockedWebhookEndpoint(ctx, endpointId);
  const secret = newSigningSecret(given);
  const replaced = await removePendingSecret(ctx.tx, ctx.scope, endpointId);
  const id = newId("whs", ctx.now);
  await insertSigningSecret(ctx.tx, endpoint, {
    id,
    endpointId,
    sealedSecret: seal(secret, "signing-secret"),
    lastFour: secret.slice(-4),
    state: "pending",
    createdBy: ctx.actor.name,
    createdAt: ctx.now,
  });
  await recordAudit(ctx, {
    action: "webhook_endpoint.secret_rotated",
    subjectId: endpointId,
    owner: endpoint,
    after: { secretId: id, imported: given !== null, replacedId: replaced?.id ?? null },
  });
  return { id, secret };
}

/**
 * Takes back a secret that was not activated yet; without one, nothing changes.
 *
 * @throws AppError `webhook_endpoint_not_found`
 */
export async function discardSigningSecret(ctx: Ctx, endpointId: string): Promise<void> {
  const endpoint = await lockedWebhookEndpoint(ctx, endpointId);
  const removed = await removePendingSecret(ctx.tx, ctx.scope, endpointId);
  if (!removed) return;
  await recordAudit(ctx, {
    action: "webhook_endpoint.secret_discarded",
    subjectId: endpointId,
    owner: endpoint,
    before: { secretId: removed.id },
  });
}
