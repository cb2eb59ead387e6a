import { findWebhookEndpoint } from "#db/queries/key-bindings.ts";
import { findSealedKey } from "#db/queries/secret-keys.ts";
import type { WebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import { readSigning } from "#db/queries/webhook-signing.ts";
import { insertWebhookTest } from "#db/queries/webhook-tests.ts";
import { wireInstant } from "#lib/contracts/instant.ts";
import type { WebhookTestView } from "#lib/contracts/keys.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { env } from "#lib/env.ts";
import { newId } from "#lib/ids.ts";
import { assertDeliverable } from "#lib/webhooks/send/address-guard.ts";
import { attemptHeaders, type OutboundKey } from "#lib/webhooks/send/headers.ts";
import { resolveHost } from "#lib/webhooks/send/resolve-host.ts";
import { createSender, type SendResult } from "#lib/webhooks/send/send.ts";
import { withoutEcho } from "#lib/webhooks/send/without-echo.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { presentWebhookTest } from "./present-webhook-test.ts";

/** A receiver has as long for a test as for a webhook (contract §6). */
const DEADLINE_MS = 10_000;
const LONGEST_KEPT = 2_000;

/**
 * Sends one signed test event to a receiver, and keeps what it answered. It belongs to no shipment and is not retried.
 *
 * @param keyId a key bound to the receiver, pending or active; null = the one webhooks carry now, if any
 * @throws AppError `webhook_endpoint_not_found`; `invalid_field` for a key that is not bound there, so that no key goes
 *   where no admin approved it, or a URL nothing may be sent to
 */
export async function testWebhookEndpoint(ctx: Ctx, id: string, keyId: string | null): Promise<WebhookTestView> {
  const endpoint = await findWebhookEndpoint(ctx.tx, ctx.scope, id);
  if (!endpoint) throw new AppError("webhook_endpoint_not_found", `There is no receiver ${id}.`);
  assertDeliverable(endpoint.url);
  const carried = keyId ?? endpoint.outboundKeyId;
  const key = carried === null ? null : await boundKey(ctx, endpoint, carried);
  const eventId = newId("evt", ctx.now);
  const result = await send(ctx, { endpoint, eventId, key });
  const test = await insertWebhookTest(ctx.tx, endpoint, {
    id: newId("att", ctx.now),
    endpointId: id,
    keyId: key && carried,
    eventId,
    url: endpoint.url,
    outcome: result.outcome,
    statusCode: result.statusCode,
    error: result.error,
    responseBody: result.responseBody?.slice(0, LONGEST_KEPT) ?? null,
    totalMs: Math.round(result.timings.totalMs),
    requestId: ctx.requestId,
    createdBy: ctx.actor.name,
    createdAt: ctx.now,
  });
  await recordAudit(ctx, {
    action: "webhook_endpoint.tested",
    subjectId: id,
    owner: endpoint,
    after: { keyId: test.keyId, outcome: test.outcome, statusCode: test.statusCode },
  });
  return presentWebhookTest(test);
}

async function boundKey(ctx: Ctx, endpoint: WebhookEndpoint, keyId: string): Promise<OutboundKey | null> {
  if (keyId !== endpoint.outboundKeyId && keyId !== endpoint.nextKeyId)
    throw new AppError("invalid_field", `${keyId} is not bound to ${endpoint.id}.`, { field: "key_id" });
  const key = await findSealedKey(ctx.tx, ctx.scope, keyId);
  // A revoked key is not sent, neither here nor with webhooks.
  return key?.sealed ? { ...key, secret: unseal(key.sealed, "outbound-key") } : null;
}

type TestCall = { endpoint: WebhookEndpoint; eventId: string; key: OutboundKey | null };

async function send(ctx: Ctx, { endpoint, eventId, key }: TestCall): Promise<SendResult> {
  const [signing] = await readSigning(ctx.tx, [endpoint.id]);
  const secrets = (signing?.secrets ?? []).map(({ sealed, state }) => ({
    secret: unseal(sealed, "signing-secret"),
    state,
  }));
  const data = { environment: ctx.scope.environment, message: "A test from PickPack. Answer it with any 2xx." };
  const body = JSON.stringify({ id: eventId, type: "webhook.test", created_at: wireInstant(ctx.now), data });
  const attemptId = newId("att", ctx.now);
  const signed = { attemptId, eventId, requestId: ctx.requestId, body, at: ctx.now, secrets, outboundKey: key };
  const sender = createSender({
    resolve: resolveHost,
    allowPrivate: env.webhookAllowPrivateNetworks,
    deadlineMs: DEADLINE_MS,
  });
  const headers = attemptHeaders(signed);
  try {
    return withoutEcho(await sender.send({ attemptId, url: endpoint.url, headers: headers.sent, body }), headers);
  } finally {
    await sender.close();
  }
}
