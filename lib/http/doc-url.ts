import type { Environment } from "#lib/domain/environment.ts";
import { type ErrorCode, errorAnchor, isPartnerErrorCode } from "#lib/domain/error-codes.ts";
import { env } from "#lib/env.ts";
import { publicUrl } from "#lib/links.ts";
import { environmentOfHost } from "./environment-host.ts";

/** Whom an answer goes to, as far as it is known; `host` is what the caller calls us. */
export type Addressee = { environment?: Environment; host: string | null };

/**
 * Where the reference explains a code: on the host of the caller's environment, or of the one whose host was called.
 * Undefined for a code that only our own screens meet.
 */
export function docUrl(code: ErrorCode, { environment, host }: Addressee): string | undefined {
  if (!isPartnerErrorCode(code)) return undefined;
  const [usual = "sandbox"] = env.environments;
  return `${publicUrl(environment ?? environmentOfHost(host) ?? usual)}/docs#${errorAnchor(code)}`;
}
