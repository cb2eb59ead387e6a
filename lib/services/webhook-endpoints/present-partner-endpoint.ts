import type { WebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import { wireInstant, wireInstantOrNull } from "#lib/contracts/instant.ts";
import type { PartnerEndpoint } from "#lib/contracts/partner-endpoints.ts";

/** An endpoint for the partner it belongs to. */
export function presentPartnerEndpoint(endpoint: WebhookEndpoint): PartnerEndpoint {
  return {
    id: endpoint.id,
    url: endpoint.url,
    event_types: endpoint.eventTypes,
    state: endpoint.state,
    rate_per_minute: endpoint.ratePerMinute,
    sends_secret_key: endpoint.outboundKeyId !== null,
    created_at: wireInstant(endpoint.createdAt),
    disabled_at: wireInstantOrNull(endpoint.disabledAt),
  };
}
