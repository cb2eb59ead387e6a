import type { LoggedRequest, RequestLogEntry } from "#db/queries/request-log.ts";
import type { RequestPhases } from "#db/schema/api-requests.ts";
import { exactInstant } from "#lib/contracts/instant.ts";
import type { RequestDetail, RequestRow } from "#lib/contracts/requests.ts";

/** A line of the request log. */
export function presentRequest({ request, partner, trackingNumber }: RequestLogEntry): RequestRow {
  const { actorType, actorId, actorName } = request;
  return {
    id: request.id,
    source: request.source,
    method: request.method,
    path: request.path,
    query: request.query,
    status: request.status,
    error_code: request.errorCode,
    duration_ms: request.durationMs,
    actor: actorType && { type: actorType, id: actorId, name: actorName ?? "" },
    partner,
    shipment_id: request.shipmentId,
    tracking_number: trackingNumber,
    replayed: request.replayed,
    created_at: exactInstant(request.createdAt),
  };
}

/**
 * A call with everything the log kept of it.
 * @param showsAddress whether the reader may see where it came from
 */
export function presentRequestDetail(logged: LoggedRequest, showsAddress: boolean): RequestDetail {
  const { request } = logged;
  return {
    ...presentRequest(logged),
    error_message: messageOf(request.responseBody),
    phases: phasesOf(request.phases),
    address: showsAddress ? request.address : null,
    user_agent: request.userAgent,
    idempotency_key: request.idempotencyKey,
    original_request_id: request.originalRequestId,
    request_body: request.requestBody,
    response_body: request.responseBody,
  };
}

/** The log keeps when each phase ended, counted from the call's arrival. */
function phasesOf({ authMs, parseMs, transactionMs }: RequestPhases): RequestDetail["phases"] {
  const lasted = (end: number | undefined, start: number | undefined) =>
    end === undefined ? null : Math.max(0, Math.round((end - (start ?? 0)) * 10) / 10);
  return {
    auth_ms: lasted(authMs, 0),
    parse_ms: lasted(parseMs, authMs),
    transaction_ms: lasted(transactionMs, parseMs),
  };
}

/** The sentence of the error envelope; a body that was too long to be kept whole has none. */
function messageOf(body: string | null): string | null {
  try {
    const parsed: unknown = JSON.parse(body ?? "null");
    const error = isRecord(parsed) ? parsed.error : null;
    return isRecord(error) && typeof error.message === "string" ? error.message : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
