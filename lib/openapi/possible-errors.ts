import type { PartnerErrorCode } from "#lib/domain/error-codes.ts";
import type { Operation } from "./operation.ts";

const everywhere: PartnerErrorCode[] = ["internal_error", "database_unavailable"];

const byKey: PartnerErrorCode[] = [
  ...(["missing_secret_key", "invalid_secret_key", "revoked_secret_key", "expired_secret_key"] as const),
  ...(["insufficient_scope", "ip_not_allowed", "rate_limited", "maintenance"] as const),
];

const bySignature: PartnerErrorCode[] = [
  ...(["invalid_signature", "invalid_secret_key", "revoked_secret_key", "expired_secret_key"] as const),
  ...(["ip_not_allowed", "rate_limited", "maintenance"] as const),
];

const byLink: PartnerErrorCode[] = ["invalid_link", "expired_link", "rate_limited", "maintenance"];

const withBody: PartnerErrorCode[] = [
  ...(["malformed_json", "missing_field", "invalid_field"] as const),
  ...(["payload_too_large", "unsupported_media_type"] as const),
];

/** What any path is answered before an operation is found: an unknown one, another method, a % that is no escape. */
export const beforeRouting: PartnerErrorCode[] = ["route_not_found", "method_not_allowed"];

/** Every code an operation can be refused with: its own, and those of its kind. */
export function possibleErrors(key: string, operation: Operation): PartnerErrorCode[] {
  const { proof, query, body } = operation;
  if (proof === null) return operation.errors;
  if (proof === "link") return [...operation.errors, ...byLink, ...everywhere];
  const isWrite = !key.startsWith("GET ");
  return [
    ...new Set<PartnerErrorCode>([
      ...operation.errors,
      ...(proof === "signature" ? bySignature : byKey),
      ...(query ? (["invalid_parameter"] as const) : []),
      ...(query && "cursor" in query.shape ? (["invalid_cursor"] as const) : []),
      ...(body ? withBody : []),
      ...(isWrite ? (["idempotency_in_progress"] as const) : []),
      ...(key.startsWith("POST ") ? (["invalid_idempotency_key", "idempotency_key_reused"] as const) : []),
      ...everywhere,
    ]),
  ];
}
