import { findWebhookEndpoint } from "#db/queries/key-bindings.ts";
import { listPartnerEndpoints } from "#db/queries/partner-endpoints.ts";
import { listSigningSecrets } from "#db/queries/signing-secrets.ts";
import type { WebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import type { CreateEndpointBody, IssuedEndpoint, PartnerEndpoint } from "#lib/contracts/partner-endpoints.ts";
import { decodeCursor, page } from "#lib/cursor.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { Ctx } from "../context.ts";
import { createWebhookEndpoint } from "./create-webhook-endpoint.ts";
import { deleteWebhookEndpoint } from "./delete-webhook-endpoint.ts";
import { presentPartnerEndpoint } from "./present-partner-endpoint.ts";

type PartnerCtx = Ctx<PartnerScope>;

/** Those that sign now. */
const secretsOf = async ({ tx, scope, now }: PartnerCtx, endpointIds: string[]) =>
  endpointIds.length > 0 ? listSigningSecrets(tx, scope, { endpointIds, since: now }) : [];

const present = async (ctx: PartnerCtx, endpoint: WebhookEndpoint): Promise<PartnerEndpoint> =>
  presentPartnerEndpoint(endpoint, await secretsOf(ctx, [endpoint.id]));

const notFound = () => new AppError("webhook_endpoint_not_found", "There is no such webhook endpoint.");

/**
 * Registers an endpoint for the partner who asks. No outbound key is bound to it: whoever has got hold of an inbound one
 * must not have the other sent to them (contract §2).
 * @throws AppError `invalid_field` for a URL nothing may be sent to, or a weak secret
 */
export async function registerPartnerEndpoint(ctx: PartnerCtx, body: CreateEndpointBody): Promise<IssuedEndpoint> {
  const given = body.secret ?? null;
  const { endpoint, signingSecret } = await createWebhookEndpoint(ctx, {
    url: body.url,
    eventTypes: body.event_types ? [...new Set(body.event_types)] : [...webhookEventTypes],
    signingSecret: given,
    ratePerMinute: body.rate_per_minute ?? null,
    outboundKeyId: null,
  });
  return { ...(await present(ctx, endpoint)), secret: given === null ? signingSecret : null };
}

/**
 * One page of a partner's endpoints, newest first.
 * @throws AppError `invalid_cursor`
 */
export async function findPartnerEndpoints(ctx: PartnerCtx, { limit, cursor }: { limit: number; cursor?: string }) {
  const before = decodeCursor(cursor, /^whe_[0-9A-Z]{26}$/);
  const rows = await listPartnerEndpoints(ctx.tx, ctx.scope, { before, limit: limit + 1 });
  const secrets = await secretsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  return page(
    rows,
    limit,
    (row) => row.id,
    (row) => presentPartnerEndpoint(row, secrets),
  );
}

/** @throws AppError `webhook_endpoint_not_found`, also for another partner's or environment's id */
export async function showPartnerEndpoint(ctx: PartnerCtx, id: string): Promise<PartnerEndpoint> {
  const endpoint = await findWebhookEndpoint(ctx.tx, ctx.scope, id);
  if (!endpoint) throw notFound();
  return present(ctx, endpoint);
}

/** @throws AppError `webhook_endpoint_not_found`, also for another partner's or environment's id */
export async function removePartnerEndpoint(ctx: PartnerCtx, id: string): Promise<Record<string, never>> {
  if ((await deleteWebhookEndpoint(ctx, id)) === null) throw notFound();
  return {};
}
