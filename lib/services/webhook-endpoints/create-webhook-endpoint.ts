import { setSecretKeyState } from "#db/queries/secret-keys.ts";
import { insertSigningSecret, insertWebhookEndpoint, type WebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import { seal } from "#lib/crypto/seal.ts";
import type { WebhookEventType } from "#lib/domain/event-type.ts";
import { shopMnOffsets } from "#lib/domain/retry-schedule.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import { assertDeliverable } from "#lib/webhooks/send/address-guard.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { newSigningSecret } from "./new-signing-secret.ts";
import { outboundKey } from "./outbound-key.ts";

export type NewEndpoint = {
  url: string;
  eventTypes: WebhookEventType[];
  /** Null makes one. */
  signingSecret: string | null;
  /** Requests per minute; null = no limit, unless an outbound key is bound. */
  ratePerMinute: number | null;
  /** The PickPack → partner key that is sent as `X-Secret-Key`. */
  outboundKeyId: string | null;
};

/** Shop.mn's own limit per key, which holds for our calls too (contract §6). */
export const boundRatePerMinute = 120;

/**
 * Registers where a partner's webhooks go. The signing secret is in the answer and nowhere else readable.
 *
 * @throws AppError `invalid_field` for a URL nothing may be sent to, a bad signing secret or outbound key;
 *   `secret_key_not_found`
 */
export async function createWebhookEndpoint(
  ctx: Ctx<PartnerScope>,
  input: NewEndpoint,
): Promise<{ endpoint: WebhookEndpoint; signingSecret: string }> {
  assertDeliverable(input.url);
  const signingSecret = newSigningSecret(input.signingSecret);
  const key = input.outboundKeyId === null ? null : await outboundKey(ctx, input.outboundKeyId);
  // There is no webhook yet that could fail with it, so it needs no test call.
  if (key) await setSecretKeyState(ctx.tx, ctx.scope, [key.id], "active");
  const ratePerMinute = input.ratePerMinute ?? (key ? boundRatePerMinute : null);
  const { url, eventTypes } = input;
  const terms = { url, eventTypes, format: "shop_mn" as const, ratePerMinute, outboundKeyId: key?.id ?? null };
  const endpoint = await insertWebhookEndpoint(ctx.tx, ctx.scope, {
    ...terms,
    id: newId("whe", ctx.now),
    state: "enabled",
    schedule: [...shopMnOffsets],
    // A full bucket: nothing has been sent in this minute.
    tokens: ratePerMinute ?? 0,
    tokensAt: ctx.now,
    createdBy: ctx.actor.name,
    createdAt: ctx.now,
  });
  await insertSigningSecret(ctx.tx, ctx.scope, {
    id: newId("whs", ctx.now),
    endpointId: endpoint.id,
    sealedSecret: seal(signingSecret, "signing-secret"),
    lastFour: signingSecret.slice(-4),
    state: "active",
    createdBy: ctx.actor.name,
    createdAt: ctx.now,
  });
  await recordAudit(ctx, {
    action: "webhook_endpoint.created",
    subjectId: endpoint.id,
    owner: ctx.scope,
    after: terms,
  });
  return { endpoint, signingSecret };
}
