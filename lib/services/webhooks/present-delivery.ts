import type { AttemptRow } from "#db/queries/delivery-detail.ts";
import type { DeliveryLogRow } from "#db/queries/delivery-log.ts";
import type { SigningSecretRow } from "#db/queries/signing-secrets.ts";
import type { AttemptView, DeliveryRow } from "#lib/contracts/deliveries.ts";
import { exactInstant, exactInstantOrNull } from "#lib/contracts/instant.ts";
import { type PartnerDelivery, partnerDelivery } from "#lib/contracts/partner-deliveries.ts";
import { retryOffsets } from "#lib/webhooks/attempt/schedule.ts";

/** A line of the delivery log. */
export function presentDelivery(row: DeliveryLogRow): DeliveryRow {
  const { delivery, lastStartedAt, lastFinishedAt } = row;
  return {
    id: delivery.id,
    status: delivery.status,
    event_id: delivery.eventId,
    event_type: delivery.eventType,
    seq: delivery.seq,
    shipment_id: delivery.shipmentId,
    tracking_number: row.trackingNumber,
    order_id: row.orderId,
    request_id: delivery.requestId,
    endpoint: { id: delivery.endpointId, url: row.url, state: row.endpointState },
    partner: row.partner,
    attempts: delivery.attempts - delivery.throttled,
    throttled: delivery.throttled,
    max_attempts: retryOffsets(row.schedule).length + 1,
    manual: delivery.manual,
    due_at: finiteInstant(delivery.dueAt),
    created_at: exactInstant(delivery.createdAt),
    last_attempt_at: exactInstantOrNull(delivery.lastAttemptAt),
    settled_at: exactInstantOrNull(delivery.settledAt),
    acknowledged: delivery.acknowledgedAt && {
      at: exactInstant(delivery.acknowledgedAt),
      by: delivery.acknowledgedBy ?? "",
    },
    last_receiver_code: delivery.lastReceiverCode,
    settled_as: delivery.settledAs,
    recovery_id: delivery.recoveryId,
    last_outcome: delivery.lastOutcome,
    last_status_code: delivery.lastStatusCode,
    last_duration_ms: lastStartedAt && lastFinishedAt ? lastFinishedAt.getTime() - lastStartedAt.getTime() : null,
  };
}

/** The same for the partner it belongs to, without what is ours. */
export function presentPartnerDelivery(delivery: DeliveryRow): PartnerDelivery {
  return partnerDelivery.parse(delivery);
}

/** Postgres' `infinity`, which is no instant in JavaScript, holds a delivery back behind an earlier one. */
function finiteInstant(at: Date): string | null {
  return Number.isFinite(at.getTime()) ? exactInstant(at) : null;
}

/** The phases of an attempt, as they are shown and served. */
export function presentTimings({ dnsMs, connectMs, tlsMs, firstByteMs, totalMs }: AttemptRow["timings"]) {
  return { dns_ms: dnsMs, connect_ms: connectMs, tls_ms: tlsMs, first_byte_ms: firstByteMs, total_ms: totalMs };
}

/**
 * An attempt with all that was kept of it.
 * @param showsAddress whether the reader may see which machine answered
 */
export function presentAttempt(
  attempt: AttemptRow,
  { secrets, showsAddress }: { secrets: readonly SigningSecretRow[]; showsAddress: boolean },
): AttemptView {
  const { startedAt } = attempt;
  const live = secrets.filter(
    ({ createdAt, expiresAt }) => createdAt <= startedAt && (expiresAt === null || expiresAt > startedAt),
  );
  // Refused before it was built, as for a private address; forgotten headers were.
  const wasBuilt = attempt.requestHeaders === null || Object.keys(attempt.requestHeaders).length > 0;
  return {
    id: attempt.id,
    number: attempt.number,
    trigger: attempt.trigger,
    outcome: attempt.outcome,
    status_code: attempt.statusCode,
    error: attempt.error,
    started_at: exactInstant(attempt.startedAt),
    finished_at: exactInstant(attempt.finishedAt),
    timings: presentTimings(attempt.timings),
    url: attempt.url,
    forgotten: attempt.requestHeaders === null,
    request_headers: attempt.requestHeaders ?? {},
    response_headers: attempt.responseHeaders,
    response_body: attempt.responseBody,
    response_truncated: attempt.responseTruncated,
    remote_address: showsAddress ? attempt.remoteAddress : null,
    receiver_request_id: attempt.receiverRequestId,
    receiver_code: attempt.receiverCode,
    signed_with: (wasBuilt ? live : []).map(({ id, lastFour }) => ({ id, last_four: lastFour })),
    worker_id: attempt.workerId,
  };
}
