/** `type` of the error envelope: what a client branches on (contract §3). */
export type ErrorType =
  | "validation_error"
  | "authentication_error"
  | "permission_error"
  | "not_found_error"
  | "conflict_error"
  | "unprocessable_error"
  | "rate_limit_error"
  | "api_error"
  | "unavailable_error";

const row = <S extends number, T extends ErrorType>(status: S, type: T) => ({ status, type });

/**
 * What a partner or a device can meet: the table of the contract (§3), and what came since (`courier_not_found`,
 * `courier_inactive`, `delivery_not_retryable`).
 */
export const partnerErrorCodes = {
  malformed_json: row(400, "validation_error"),
  missing_field: row(400, "validation_error"),
  invalid_field: row(400, "validation_error"),
  invalid_parameter: row(400, "validation_error"),
  invalid_cursor: row(400, "validation_error"),
  invalid_idempotency_key: row(400, "validation_error"),
  method_not_allowed: row(405, "validation_error"),
  payload_too_large: row(413, "validation_error"),
  unsupported_media_type: row(415, "validation_error"),
  missing_secret_key: row(401, "authentication_error"),
  invalid_secret_key: row(401, "authentication_error"),
  revoked_secret_key: row(401, "authentication_error"),
  expired_secret_key: row(401, "authentication_error"),
  invalid_signature: row(401, "authentication_error"),
  insufficient_scope: row(403, "permission_error"),
  ip_not_allowed: row(403, "permission_error"),
  invalid_link: row(403, "permission_error"),
  expired_link: row(403, "permission_error"),
  shipment_not_found: row(404, "not_found_error"),
  webhook_endpoint_not_found: row(404, "not_found_error"),
  event_not_found: row(404, "not_found_error"),
  courier_not_found: row(404, "not_found_error"),
  delivery_not_found: row(404, "not_found_error"),
  request_not_found: row(404, "not_found_error"),
  route_not_found: row(404, "not_found_error"),
  idempotency_key_reused: row(409, "conflict_error"),
  idempotency_in_progress: row(409, "conflict_error"),
  invalid_transition: row(409, "conflict_error"),
  shipment_already_picked_up: row(409, "conflict_error"),
  version_conflict: row(409, "conflict_error"),
  courier_inactive: row(409, "conflict_error"),
  delivery_not_retryable: row(409, "conflict_error"),
  outside_service_area: row(422, "unprocessable_error"),
  parcel_over_limit: row(422, "unprocessable_error"),
  unsupported_currency: row(422, "unprocessable_error"),
  rate_limited: row(429, "rate_limit_error"),
  internal_error: row(500, "api_error"),
  database_unavailable: row(503, "unavailable_error"),
  maintenance: row(503, "unavailable_error"),
} as const;

export type PartnerErrorCode = keyof typeof partnerErrorCodes;

/** What only our own screens can meet. */
const ownErrorCodes = {
  not_signed_in: row(401, "authentication_error"),
  insufficient_role: row(403, "permission_error"),
  wrong_password: row(403, "permission_error"),
  partner_not_found: row(404, "not_found_error"),
  saved_view_not_found: row(404, "not_found_error"),
  recovery_not_found: row(404, "not_found_error"),
  secret_key_not_found: row(404, "not_found_error"),
  alert_not_found: row(404, "not_found_error"),
  person_not_found: row(404, "not_found_error"),
  invitation_not_found: row(404, "not_found_error"),
  move_pending: row(409, "conflict_error"),
  already_exists: row(409, "conflict_error"),
  last_admin: row(409, "conflict_error"),
} as const;

/** The one table from error code to HTTP status and envelope type. */
export const errorCodes = { ...partnerErrorCodes, ...ownErrorCodes } as const;

export type ErrorCode = keyof typeof errorCodes;

/** The anchor of a code on the reference page. */
export const errorAnchor = (code: PartnerErrorCode) => `error-${code}`;

/** True for what a partner can meet. */
export function isPartnerErrorCode(code: ErrorCode): code is PartnerErrorCode {
  return code in partnerErrorCodes;
}
