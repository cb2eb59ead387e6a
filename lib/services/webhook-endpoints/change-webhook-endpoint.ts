import { type EndpointPatch, updateWebhookEndpoint, type WebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import type { WebhookEventType } from "#lib/domain/event-type.ts";
import { assertDeliverable } from "#lib/webhooks/send/address-guard.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { boundRatePerMinute } from "./create-webhook-endpoint.ts";
import { lockedWebhookEndpoint } from "./locked-webhook-endpoint.ts";

/** What is left out stays as it is. */
export type EndpointChange = {
  url?: string;
  eventTypes?: WebhookEventType[];
  maxInFlight?: number;
  /** Requests per minute; null = no limit, or Shop.mn's with an outbound key. */
  ratePerMinute?: number | null;
};

/**
 * Changes where and how an endpoint gets its webhooks, from the next attempt on. A partner's key that changes the URL
 * loses the outbound key bound there: only an admin says where that goes (contract §2).
 *
 * @throws AppError `webhook_endpoint_not_found`; `invalid_field` for a URL nothing may be sent to
 */
export async function changeWebhookEndpoint(ctx: Ctx, id: string, change: EndpointChange): Promise<void> {
  const endpoint = await lockedWebhookEndpoint(ctx, id);
  if (change.url !== undefined) assertDeliverable(change.url);
  const unbound = unbinding(ctx, endpoint, change);
  const patch: EndpointPatch = { ...change, ...unbound, ...limit(ctx, endpoint, change) };
  if (Object.values(patch).every((value) => value === undefined)) return;
  await updateWebhookEndpoint(ctx.tx, ctx.scope, id, patch);
  const { tokens: _tokens, tokensAt: _at, ...audited } = patch;
  await recordAudit(ctx, {
    action: "webhook_endpoint.changed",
    subjectId: id,
    owner: endpoint,
    before: Object.fromEntries(Object.keys(audited).map((field) => [field, endpoint[field as keyof WebhookEndpoint]])),
    after: audited,
  });
}

function unbinding({ actor }: Ctx, endpoint: WebhookEndpoint, { url }: EndpointChange): EndpointPatch {
  const moves = url !== undefined && url !== endpoint.url;
  return moves && actor.type === "key" ? { outboundKeyId: null, nextKeyId: null } : {};
}

function limit({ now }: Ctx, endpoint: WebhookEndpoint, { ratePerMinute }: EndpointChange): EndpointPatch {
  if (ratePerMinute === undefined) return {};
  const rate = ratePerMinute ?? (endpoint.outboundKeyId ? boundRatePerMinute : null);
  // A bucket that is new starts full.
  const fresh = rate !== null && endpoint.ratePerMinute === null;
  return { ratePerMinute: rate, ...(fresh && { tokens: rate, tokensAt: now }) };
}
