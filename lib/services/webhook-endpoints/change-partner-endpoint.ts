import type {
  ChangeEndpointBody,
  IssuedEndpoint,
  PartnerEndpoint,
  TestCall,
  TestCallBody,
} from "#lib/contracts/partner-endpoints.ts";
import type { KeyOverlap } from "#lib/domain/key-overlap.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { Ctx } from "../context.ts";
import { activateSigningSecret } from "./activate-signing-secret.ts";
import { changeWebhookEndpoint } from "./change-webhook-endpoint.ts";
import { disableWebhookEndpoint } from "./disable-webhook-endpoint.ts";
import { enableWebhookEndpoint } from "./enable-webhook-endpoint.ts";
import { lockedWebhookEndpoint } from "./locked-webhook-endpoint.ts";
import { showPartnerEndpoint } from "./partner-endpoints.ts";
import { recordTestCall } from "./record-test-call.ts";
import { rotateSigningSecret } from "./rotate-signing-secret.ts";
import type { SentTest, TestCallTerms } from "./send-test-call.ts";

type PartnerCtx = Ctx<PartnerScope>;

/**
 * Changes an endpoint as its partner asks. The state it is in already is no change.
 * @throws AppError `webhook_endpoint_not_found`, also for another partner's or environment's id; `invalid_field` for a
 *   URL nothing may be sent to
 */
export async function changePartnerEndpoint(
  ctx: PartnerCtx,
  id: string,
  { url, event_types, rate_per_minute, state }: ChangeEndpointBody,
): Promise<PartnerEndpoint> {
  const eventTypes = event_types && [...new Set(event_types)];
  await changeWebhookEndpoint(ctx, id, { url, eventTypes, ratePerMinute: rate_per_minute });
  const { state: before } = await lockedWebhookEndpoint(ctx, id);
  if (state === "disabled" && before === "enabled") await disableWebhookEndpoint(ctx, id, "asked for over the API");
  if (state === "enabled" && before === "disabled") await enableWebhookEndpoint(ctx, id, "send");
  return showPartnerEndpoint(ctx, id);
}

/**
 * Gives an endpoint its next signing secret, pending until it is activated; shown in this answer only.
 * @throws AppError `webhook_endpoint_not_found`; `invalid_field` for a weak secret
 */
export async function rotatePartnerSecret(ctx: PartnerCtx, id: string, given?: string): Promise<IssuedEndpoint> {
  const { secret } = await rotateSigningSecret(ctx, id, given ?? null);
  return { ...(await showPartnerEndpoint(ctx, id)), secret: given === undefined ? secret : null };
}

/** @throws AppError `webhook_endpoint_not_found`; `invalid_transition` when no secret is pending */
export async function activatePartnerSecret(
  ctx: PartnerCtx,
  id: string,
  overlap: KeyOverlap,
): Promise<PartnerEndpoint> {
  await activateSigningSecret(ctx, id, overlap);
  return showPartnerEndpoint(ctx, id);
}

/** What a partner may ask of a test call: our key is sent where it is bound already, and none of its choice. */
export function partnerTestTerms({ secret, type }: TestCallBody): TestCallTerms {
  return { keyId: null, secret: secret ?? "active", type: type ?? "webhook.test" };
}

/** Keeps what a partner's receiver answered to a test call. */
export async function recordPartnerTest(ctx: PartnerCtx, sent: SentTest): Promise<TestCall> {
  const { key_id: _key, ...made } = await recordTestCall(ctx, sent);
  return made;
}
