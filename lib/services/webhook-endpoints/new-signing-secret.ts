import { randomBytes } from "node:crypto";
import { AppError } from "#lib/domain/app-error.ts";

/**
 * The secret that was given, or a new one of 32 random bytes in the form of Standard Webhooks.
 *
 * @throws AppError `invalid_field` on `secret` for one that is too short or holds white space
 */
export function newSigningSecret(given: string | null): string {
  const secret = given ?? `whsec_${randomBytes(32).toString("base64")}`;
  if (/^\S{16,4096}$/.test(secret)) return secret;
  const message = "A signing secret has at least 16 characters and no spaces or line breaks.";
  throw new AppError("invalid_field", message, { field: "secret" });
}
