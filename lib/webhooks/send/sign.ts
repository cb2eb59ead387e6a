import { createHmac } from "node:crypto";

export type SigningSecret = { secret: string; state: "pending" | "active" | "retiring" };

const STANDARD_PREFIX = "whsec_";

/** `X-Shop-MN`: lowercase hex HMAC-SHA256 of the raw body, keyed with the secret string as given (contract §6). */
export function signShopMn(body: string | Buffer, secret: string): string {
  return createHmac("sha256", secret).update(body).digest("hex");
}

/**
 * `webhook-signature` of the Standard Webhooks specification: one `v1,<base64>` per secret over `id.timestamp.body`.
 *
 * @param timestampS Unix seconds of this attempt.
 */
export function signStandard(id: string, timestampS: number, body: string, secrets: readonly string[]): string {
  const content = `${id}.${timestampS}.${body}`;
  return secrets
    .map((secret) => `v1,${createHmac("sha256", standardKey(secret)).update(content).digest("base64")}`)
    .join(" ");
}

/** The specification's key is the base64 part after `whsec_`; an imported secret without it is used as it is. */
function standardKey(secret: string): Buffer {
  return secret.startsWith(STANDARD_PREFIX)
    ? Buffer.from(secret.slice(STANDARD_PREFIX.length), "base64")
    : Buffer.from(secret, "utf8");
}
