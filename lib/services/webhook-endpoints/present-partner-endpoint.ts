import type { SigningSecretRow } from "#db/queries/signing-secrets.ts";
import type { WebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import { wireInstant, wireInstantOrNull } from "#lib/contracts/instant.ts";
import type { PartnerEndpoint } from "#lib/contracts/partner-endpoints.ts";

/**
 * An endpoint for the partner it belongs to.
 * @param secrets of any endpoints, this one's among them
 */
export function presentPartnerEndpoint(endpoint: WebhookEndpoint, secrets: SigningSecretRow[]): PartnerEndpoint {
  return {
    id: endpoint.id,
    url: endpoint.url,
    event_types: endpoint.eventTypes,
    state: endpoint.state,
    rate_per_minute: endpoint.ratePerMinute,
    sends_secret_key: endpoint.outboundKeyId !== null,
    secrets: secrets
      .filter(({ endpointId }) => endpointId === endpoint.id)
      .map(({ id, state, lastFour, createdAt, expiresAt }) => ({
        ...{ id, state, last_four: lastFour },
        created_at: wireInstant(createdAt),
        expires_at: wireInstantOrNull(expiresAt),
      })),
    created_at: wireInstant(endpoint.createdAt),
    disabled_at: wireInstantOrNull(endpoint.disabledAt),
  };
}
