import type { ListedAlert } from "#db/queries/alerts.ts";
import type { EndpointOverviewRow } from "#db/queries/endpoint-overview.ts";
import type { SigningSecretRow } from "#db/queries/signing-secrets.ts";
import type { WebhookTest } from "#db/queries/webhook-tests.ts";
import type { EndpointView, SigningSecretView } from "#lib/contracts/endpoints.ts";
import { exactInstant, exactInstantOrNull } from "#lib/contracts/instant.ts";
import { silenceRules } from "#lib/domain/silence-rule.ts";
import { retryOffsets } from "#lib/webhooks/attempt/schedule.ts";
import { presentAlert } from "../alerts/present-alert.ts";
import { presentWebhookTest } from "./present-webhook-test.ts";

type Around = {
  secrets: SigningSecretRow[];
  tests: WebhookTest[];
  /** The newest attempt at each endpoint. */
  attempts: ReadonlyMap<string, Date>;
  /** The newest alert about each endpoint. */
  alerts: ListedAlert[];
  now: Date;
};

/** A receiver for the screen. */
export function presentEndpoint(row: EndpointOverviewRow, around: Around): EndpointView {
  const { secrets, alerts, now } = around;
  const { endpoint, partner, pending, inFlight, held, dead, countedTo } = row;
  const { id, url, format, state, window } = endpoint;
  const rule = silenceRules[format];
  const lastAlert = alerts.find(({ alert }) => alert.subjectId === id);
  return {
    ...{ id, url, format, partner, state, window, pending, held, dead },
    event_types: endpoint.eventTypes,
    disabled:
      state === "disabled"
        ? { at: exactInstantOrNull(endpoint.disabledAt), by: endpoint.disabledBy, reason: endpoint.disabledReason }
        : null,
    failing_since: exactInstantOrNull(endpoint.failingSince),
    silence_rule: rule && { warn_after_s: rule.warnAfterS, disable_after_s: rule.disableAfterS },
    schedule: [...retryOffsets(endpoint.schedule)],
    counted_to: countedTo,
    in_flight: inFlight,
    max_in_flight: endpoint.maxInFlight,
    rate_per_minute: endpoint.ratePerMinute,
    paused_until: endpoint.pausedUntil && endpoint.pausedUntil > now ? exactInstant(endpoint.pausedUntil) : null,
    outbound_key_id: endpoint.outboundKeyId,
    next_key_id: endpoint.nextKeyId,
    last_alert: lastAlert ? presentAlert(lastAlert, []) : null,
    secrets: secrets.filter(({ endpointId }) => endpointId === id).map((secret) => presentSecret(secret, around)),
    created_by: endpoint.createdBy,
    created_at: exactInstant(endpoint.createdAt),
  };
}

function presentSecret(secret: SigningSecretRow, { tests, attempts, now }: Around): SigningSecretView {
  const { id, endpointId, state, lastFour, createdBy, createdAt, expiresAt } = secret;
  const test = tests.find(({ secretId }) => secretId === id);
  const isRetired = expiresAt !== null && expiresAt <= now;
  // Every live secret signs every attempt, be it for one header or another.
  const uses = [test?.createdAt, attempts.get(endpointId)].filter((at) => at !== undefined && at >= createdAt);
  const lastUse = uses.toSorted((a, b) => Number(a) - Number(b)).at(-1);
  return {
    ...{ id, last_four: lastFour, created_by: createdBy },
    state: isRetired ? "retired" : state,
    last_used_at: isRetired || !lastUse ? null : exactInstant(lastUse),
    created_at: exactInstant(createdAt),
    expires_at: exactInstantOrNull(expiresAt),
    last_test: test ? presentWebhookTest(test) : null,
  };
}
