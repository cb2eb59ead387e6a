import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * What an integrator writes: the lowercase hex HMAC-SHA256 of the raw body, compared in constant time.
 *
 * @param body the bytes as they came, before any parsing
 */
export function verifies(body: Buffer, header: string | string[] | undefined, signingSecret: string): boolean {
  const expected = Buffer.from(createHmac("sha256", signingSecret).update(body).digest("hex"));
  const given = Buffer.from(String(header ?? ""));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
