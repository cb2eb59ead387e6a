import type { SecretKey } from "#db/queries/secret-keys.ts";
import type { WebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import type { WebhookTest } from "#db/queries/webhook-tests.ts";
import { exactInstant, exactInstantOrNull } from "#lib/contracts/instant.ts";
import type { KeyView } from "#lib/contracts/keys.ts";
import { maskedSecretKey } from "#lib/domain/secret-key.ts";
import { presentWebhookTest } from "../webhook-endpoints/present-webhook-test.ts";

export type KeySurroundings = { endpoints: WebhookEndpoint[]; tests: WebhookTest[] };

/** A key for the screen. */
export function presentSecretKey(key: SecretKey & { partner: string }, around: KeySurroundings): KeyView {
  const { id, direction, state, name, partner, scopes, createdBy } = key;
  const bound = around.endpoints.filter((one) => one.outboundKeyId === id || one.nextKeyId === id);
  return {
    ...{ id, direction, state, name, partner, scopes },
    masked: maskedSecretKey(key),
    allowed_cidrs: key.allowedCidrs,
    limit_per_minute: key.limitPerMinute,
    created_by: createdBy,
    created_at: exactInstant(key.createdAt),
    last_used_at: exactInstantOrNull(key.lastUsedAt),
    last_used_from: key.lastUsedFrom,
    expires_at: exactInstantOrNull(key.expiresAt),
    revoked_at: exactInstantOrNull(key.revokedAt),
    rolled_from_id: key.rolledFromId,
    endpoints: bound.map((endpoint) => {
      const last = around.tests.find((test) => test.endpointId === endpoint.id && test.keyId === id);
      return {
        id: endpoint.id,
        url: endpoint.url,
        next: endpoint.nextKeyId === id,
        last_test: last ? presentWebhookTest(last) : null,
      };
    }),
  };
}
