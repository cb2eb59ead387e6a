import { findWebhookEndpoint } from "#db/queries/key-bindings.ts";
import { findSealedKey } from "#db/queries/secret-keys.ts";
import type { WebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import { readSigning } from "#db/queries/webhook-signing.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { env } from "#lib/env.ts";
import { newId } from "#lib/ids.ts";
import { assertDeliverable } from "#lib/webhooks/send/address-guard.ts";
import { attemptHeaders, type OutboundKey } from "#lib/webhooks/send/headers.ts";
import { resolveHost } from "#lib/webhooks/send/resolve-host.ts";
import { createSender, type SendResult } from "#lib/webhooks/send/send.ts";
import type { SigningSecret } from "#lib/webhooks/send/sign.ts";
import { withoutEcho } from "#lib/webhooks/send/without-echo.ts";
import type { Ctx } from "../context.ts";
import { type TestEventType, testEvent } from "./test-event.ts";

/** A receiver has as long for a test as for a webhook (contract §6). */
const DEADLINE_MS = 10_000;

export type TestCallTerms = {
  /** A key bound to the receiver, pending or active; null = the one webhooks carry now, if any. */
  keyId: string | null;
  /** The secret that signs `X-Shop-MN`; with `pending` all is signed as it will be once that is activated. */
  secret: "active" | "pending";
  type: TestEventType;
};

/** A test call that was made and is not recorded yet. */
export type SentTest = {
  endpoint: WebhookEndpoint;
  eventId: string;
  keyId: string | null;
  secretId: string | null;
  type: TestEventType;
  result: SendResult;
};

/**
 * Sends one signed test event to a receiver. It belongs to no shipment and is not retried. Takes as long as the receiver
 * does, so it is not to be called within a transaction.
 *
 * @throws AppError `webhook_endpoint_not_found`; `invalid_field` for a key that is not bound there, so that no key goes
 *   where no admin approved it, or a URL nothing may be sent to; `invalid_transition` when no secret is pending
 */
export async function sendTestCall(ctx: Ctx, id: string, terms: TestCallTerms): Promise<SentTest> {
  const endpoint = await findWebhookEndpoint(ctx.tx, ctx.scope, id);
  if (!endpoint) throw new AppError("webhook_endpoint_not_found", `There is no receiver ${id}.`);
  assertDeliverable(endpoint.url);
  const carried = terms.keyId ?? endpoint.outboundKeyId;
  const key = carried === null ? null : await boundKey(ctx, endpoint, carried);
  const eventId = newId("evt", ctx.now);
  const secrets = await signingSecrets(ctx, id, terms.secret);
  const result = await send(ctx, { endpoint, eventId, key, secrets, type: terms.type });
  const secretId = secrets.find(({ state }) => state === "active")?.id ?? null;
  return { endpoint, eventId, keyId: key && carried, secretId, type: terms.type, result };
}

async function boundKey(ctx: Ctx, endpoint: WebhookEndpoint, keyId: string): Promise<OutboundKey | null> {
  if (keyId !== endpoint.outboundKeyId && keyId !== endpoint.nextKeyId)
    throw new AppError("invalid_field", `${keyId} is not bound to ${endpoint.id}.`, { field: "key_id" });
  const key = await findSealedKey(ctx.tx, ctx.scope, keyId);
  // A revoked key is not sent, neither here nor with webhooks.
  return key?.sealed ? { ...key, secret: unseal(key.sealed, "outbound-key") } : null;
}

type IdentifiedSecret = SigningSecret & { id: string };

async function signingSecrets(ctx: Ctx, endpointId: string, signs: "active" | "pending"): Promise<IdentifiedSecret[]> {
  const signing = await readSigning(ctx.tx, endpointId);
  const live = (signing?.secrets ?? []).map(({ id, sealed, state }) => ({
    ...{ id, state },
    secret: unseal(sealed, "signing-secret"),
  }));
  if (signs === "active") return live;
  if (!live.some(({ state }) => state === "pending"))
    throw new AppError("invalid_transition", `${endpointId} has no pending signing secret.`);
  return live.map((one) => ({ ...one, state: onceActivated[one.state] }));
}

const onceActivated = { pending: "active", active: "retiring", retiring: "retiring" } as const;

type TestCall = {
  endpoint: WebhookEndpoint;
  eventId: string;
  key: OutboundKey | null;
  secrets: SigningSecret[];
  type: TestEventType;
};

async function send(ctx: Ctx, { endpoint, eventId, key, secrets, type }: TestCall): Promise<SendResult> {
  const { now, requestId } = ctx;
  const body = testEvent(type, { eventId, environment: endpoint.environment, requestId, now });
  const attemptId = newId("att", ctx.now);
  const signed = { attemptId, eventId, requestId, body, at: now, secrets, outboundKey: key };
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
