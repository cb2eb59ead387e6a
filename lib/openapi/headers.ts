const header = (description: string, example: string | number) => ({
  description,
  schema: { type: typeof example === "number" ? "integer" : "string" },
  example,
});

/** Headers of answers. */
export const answerHeaders = {
  "X-Request-Id": header(
    "On every answer. Tell it to PickPack, or look it up yourself.",
    "req_01KSHTB5F0S6MAT3HFY4Q9ZR2N",
  ),
  "RateLimit-Limit": header("Requests a minute that the key may make.", 120),
  "RateLimit-Remaining": header("How many are left of this minute.", 117),
  "RateLimit-Reset": header("Seconds until the next minute begins.", 42),
  RateLimit: header("The same, as draft-ietf-httpapi-ratelimit-headers-10 has it.", '"minute";r=117;t=42'),
  "RateLimit-Policy": header("The limit, as the same draft has it.", '"minute";q=120;w=60'),
  "Retry-After": header(
    "Whole seconds to wait, at least 1. On every 429 and 503, and on 409 `idempotency_in_progress`.",
    12,
  ),
  "Idempotent-Replayed": header("`true` when this is the remembered answer of an earlier call.", "true"),
  "Original-Request": header("The request whose answer was remembered.", "req_01KSHTB5F0S6MAT3HFY4Q9ZR2M"),
};

export const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description:
    "1 to 255 printable ASCII characters. The same key with the same body within 24 hours gets the first answer again; with another body 409.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
  example: "9c3a1f2b-7b1c-4e0f-9b1a-2f3e5c8a4d10",
};

const sent = (name: string, description: string, example: string, required: boolean, documented = false) => ({
  ...{ name, in: "header", required, description, schema: { type: "string" }, example },
  ...(documented ? {} : { "x-draft": true }),
});

/** Headers of a webhook (contract §6). */
export const webhookHeaders = [
  sent(
    "X-Shop-MN",
    "Lowercase hex HMAC-SHA256 of the raw body, keyed with the signing secret as given.",
    "a3b1e64f9d7f0b8c2f7f5c0f8fb7c7d2f4f60b6cbb8d3a2f7c1e0a9d8b7c6a5e",
    true,
    true,
  ),
  sent("X-Shop-MN-Previous", "The same with the secret before, while a rotation's overlap lasts.", "5e4f…", false),
  sent(
    "X-Secret-Key",
    "The PickPack → Shop key, where an admin of PickPack bound one to this receiver.",
    "sk_test_…",
    false,
    true,
  ),
  sent(
    "webhook-id",
    "The event's id: the same on every retry. Remember it to do nothing twice.",
    "evt_01KSHTB5F0WB6T7Q1D0S3X5Y8Z",
    true,
  ),
  sent("webhook-timestamp", "Unix seconds of this attempt.", "1779786862", true),
  sent(
    "webhook-signature",
    "Standard Webhooks: `v1,` and base64, one for each live secret.",
    "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
    true,
  ),
  sent("X-Request-Id", "The request the event came from.", "req_01KSHTB5F0S6MAT3HFY4Q9ZR2N", true),
  sent("X-PickPack-Attempt-Id", "This attempt.", "att_01KSHTB5F0C2M4N6P8Q0R2S4T6", true),
  sent("traceparent", "W3C Trace Context.", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", true),
  sent("User-Agent", "Always the same.", "PickPack-Webhooks/1", true),
];
