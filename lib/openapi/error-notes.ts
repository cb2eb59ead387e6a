import type { PartnerErrorCode } from "#lib/domain/error-codes.ts";

type Note = {
  /** `message` of an example. */
  message: string;
  field?: string;
  /** What to do about it. */
  mend: string;
};

/** What each code says and asks for: a new code does not compile until it is explained here. */
export const errorNotes: Record<PartnerErrorCode, Note> = {
  malformed_json: { message: "The body is not valid JSON.", mend: "Send one JSON object in UTF-8." },
  missing_field: {
    message: "Field 'pickup_address' is required.",
    field: "pickup_address",
    mend: "Send the field. `errors` names every field that is wrong, not the first alone.",
  },
  invalid_field: {
    message: "Field 'delivery_address.phone': Use E.164, e.g. +97699112233.",
    field: "delivery_address.phone",
    mend: "Mend the field as the message says; `field` is its dotted path.",
  },
  invalid_parameter: {
    message: "Parameter 'limit': must be a whole number from 1 to 100.",
    field: "limit",
    mend: "Mend the query parameter as the message says.",
  },
  invalid_cursor: {
    message: "This cursor is not one of ours.",
    field: "cursor",
    mend: "Pass `next_cursor` of the page before as it is, with the same filters.",
  },
  invalid_idempotency_key: {
    message: "Idempotency-Key must be 1 to 255 printable ASCII characters.",
    mend: "A UUID made anew for each thing you want done is best.",
  },
  method_not_allowed: { message: "Only GET, POST is allowed here.", mend: "Use one of the methods in `Allow`." },
  payload_too_large: {
    message: "The body is larger than 256 KB.",
    mend: "Send less: 256 KB of body, 16 KB of `metadata`, 16 KB of headers.",
  },
  unsupported_media_type: {
    message: "Send JSON with 'Content-Type: application/json'.",
    mend: "Set the header; forms are not read.",
  },
  missing_secret_key: {
    message: "Header 'X-Secret-Key' is required.",
    mend: "Send your key in `X-Secret-Key` with every request.",
  },
  invalid_secret_key: {
    message: "This secret key is not known. Check X-Secret-Key.",
    mend: "Check the key for missing characters, and that it belongs to this environment: `sk_test_…` opens the sandbox only.",
  },
  revoked_secret_key: {
    message: "This secret key was revoked. Use its successor.",
    mend: "Ask PickPack for a new key if you have none.",
  },
  expired_secret_key: {
    message: "This secret key has expired. Use its successor.",
    mend: "The key was rolled and its overlap is over: use the new one.",
  },
  invalid_signature: {
    message:
      "X-Shop-MN does not match: send the lowercase hex HMAC-SHA256 of the raw body, keyed with the webhook secret.",
    mend: "Sign the exact bytes that you send, before any parsing and formatting.",
  },
  insufficient_scope: {
    message: "This key lacks the scope 'shipments:write'.",
    mend: "Ask PickPack for a key with that scope.",
  },
  ip_not_allowed: {
    message: "This key may not be used from 203.0.113.9.",
    mend: "Call from one of the networks the key is bound to, or ask PickPack to add yours.",
  },
  invalid_link: { message: "This link is not valid.", mend: "Take a fresh one: read the shipment again." },
  expired_link: { message: "This link has expired.", mend: "Take a fresh one: read the shipment again." },
  shipment_not_found: {
    message: "There is no such shipment.",
    mend: "Check the id and the environment: sandbox and production never see each other.",
  },
  webhook_endpoint_not_found: {
    message: "There is no such webhook endpoint.",
    mend: "Check the id and the environment.",
  },
  event_not_found: { message: "There is no such event.", mend: "Events are kept for at least 30 days." },
  courier_not_found: { message: "There is no such courier.", mend: "Check `courier_id`." },
  delivery_not_found: { message: "There is no such delivery.", mend: "Check the id and the environment." },
  request_not_found: {
    message: "There is no such request.",
    mend: "Only your own calls are found, for as long as the log keeps them.",
  },
  route_not_found: {
    message: "There is no such route. See the documentation.",
    mend: "Check path and version. `simulate` exists in the sandbox only.",
  },
  idempotency_key_reused: {
    message: "This Idempotency-Key was used with another body. Use a new key.",
    mend: "Retry with the same bytes, or take a new key for another request.",
  },
  idempotency_in_progress: {
    message: "Another request is changing the same thing. Try again.",
    mend: "Send the same request again after `Retry-After`.",
  },
  invalid_transition: {
    message: "A shipment that is delivered cannot become in_transit.",
    mend: "Read the shipment: it has moved on, or the thing you ask for does not fit its state.",
  },
  shipment_already_picked_up: {
    message: "The parcel was picked up already.",
    mend: "It is on its way: call PickPack, who may stop it as an exception.",
  },
  version_conflict: {
    message: "Somebody changed this shipment meanwhile.",
    mend: "Read it again and decide anew; `conflict` says who changed it and when.",
  },
  courier_inactive: { message: "This courier does not work any more.", mend: "Choose another courier." },
  delivery_not_retryable: {
    message: "This delivery is being sent right now.",
    mend: "Wait for its outcome.",
  },
  outside_service_area: {
    message: "The delivery address lies outside Mongolia.",
    field: "delivery_address",
    mend: "Check `lat` and `lng`: they may be swapped.",
  },
  parcel_over_limit: {
    message: "The parcel is larger than PickPack carries.",
    field: "parcel",
    mend: "Split the order into several parcels.",
  },
  unsupported_currency: {
    message: "Only MNT is collected.",
    field: "cash_on_delivery.currency",
    mend: "Send the amount in MNT.",
  },
  rate_limited: {
    message: "More than 120 requests in this minute. Go on in 12 s, as Retry-After says.",
    mend: "Wait for `Retry-After` seconds. `RateLimit-Remaining` tells beforehand.",
  },
  internal_error: {
    message: "Something went wrong on our side. It is safe to retry with an Idempotency-Key.",
    mend: "Retry with back-off, and tell PickPack the `request_id` if it stays.",
  },
  database_unavailable: {
    message: "The service is briefly unavailable. Try again.",
    mend: "Retry after `Retry-After`, with the same Idempotency-Key.",
  },
  maintenance: {
    message: "PickPack is being maintained. Send the same request again after Retry-After.",
    mend: "Retry after `Retry-After`.",
  },
};
