import { findEndpointByUrl } from "#db/queries/webhook-endpoints.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { Ctx } from "../context.ts";
import { createWebhookEndpoint } from "./create-webhook-endpoint.ts";

/** The partner's enabled endpoint of that URL with its signing secret; made when there is none. */
export async function ensureWebhookEndpoint(
  ctx: Ctx<PartnerScope>,
  url: string,
): Promise<{ id: string; signingSecret: string }> {
  const found = await findEndpointByUrl(ctx.tx, ctx.scope, url);
  if (found) return { id: found.id, signingSecret: unseal(found.sealedSecret, "signing-secret") };
  const { endpoint, signingSecret } = await createWebhookEndpoint(ctx, {
    url,
    eventTypes: [...webhookEventTypes],
    signingSecret: null,
    ratePerMinute: null,
    outboundKeyId: null,
  });
  return { id: endpoint.id, signingSecret };
}
