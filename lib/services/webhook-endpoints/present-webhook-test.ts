import type { WebhookTest } from "#db/queries/webhook-tests.ts";
import { exactInstant } from "#lib/contracts/instant.ts";
import type { WebhookTestView } from "#lib/contracts/keys.ts";

/** A test call for the screen. */
export function presentWebhookTest(test: WebhookTest): WebhookTestView {
  return {
    id: test.id,
    endpoint_id: test.endpointId,
    key_id: test.keyId,
    secret_id: test.secretId,
    event_type: test.eventType,
    url: test.url,
    outcome: test.outcome,
    status_code: test.statusCode,
    error: test.error,
    response_body: test.responseBody,
    duration_ms: test.totalMs,
    request_id: test.requestId,
    created_at: exactInstant(test.createdAt),
  };
}
