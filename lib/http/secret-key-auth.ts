import { createHash } from "node:crypto";
import { database } from "#db/client.ts";
import { type CheckedKey, checkKey, countFailure, touchKey } from "#db/queries/key-check.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { KeyScope } from "#lib/domain/key-scope.ts";
import { type PartnerScope, partnerScope } from "#lib/domain/scope.ts";
import { env } from "#lib/env.ts";
import { isAddressAllowed } from "./address-allowed.ts";
import type { Authenticate, Authenticated, RateState } from "./authentication.ts";
import { environmentOfHost } from "./environment-host.ts";
import { peerAddress } from "./peer-address.ts";

const failuresPerMinute = 60;

/**
 * Refuses a caller whom nothing proves, and counts the failure against the address.
 * @throws AppError that error, or `rate_limited` from an address with too many
 */
export async function refuseUnknown(request: Request, error: AppError): Promise<never> {
  const { count, reset_s } = await countFailure(database(), peerAddress(request) ?? "unknown");
  if (count <= failuresPerMinute) throw error;
  throw new AppError("rate_limited", "Too many failed attempts from this address.", {
    retryAfterS: Math.max(1, reset_s),
  });
}

/** Why a known key opens nothing here, or null. */
export function keyRefusal(
  request: Request,
  key: Pick<CheckedKey, "revoked" | "expired" | "environment">,
): AppError | null {
  if (key.revoked) return new AppError("revoked_secret_key", "This secret key was revoked. Use its successor.");
  if (key.expired) return new AppError("expired_secret_key", "This secret key has expired. Use its successor.");
  const bound = environmentOfHost(request.headers.get("host"));
  const foreign = (bound !== null && bound !== key.environment) || !env.environments.includes(key.environment);
  return foreign ? new AppError("invalid_secret_key", `A ${key.environment} key does not open this host.`) : null;
}

function proven(key: CheckedKey): Authenticated<PartnerScope> & { rate: RateState } {
  const remaining = Math.max(0, key.limit_per_minute - key.count);
  return {
    scope: partnerScope(key.environment, key.partner_id),
    actor: { type: "key", id: key.id, name: key.name },
    source: "api",
    rate: { limit: key.limit_per_minute, remaining, resetS: Math.max(1, key.reset_s) },
  };
}

/**
 * Authenticates by `X-Secret-Key` (contract §2), counts against the key's limit, and demands a scope.
 * @throws AppError 401 for a missing, unknown, revoked or expired key, 403 for scope or address, 429 over the limit
 */
export function secretKey(needed: KeyScope): Authenticate<PartnerScope> {
  return async (request, caller) => {
    const secret = request.headers.get("x-secret-key");
    if (!secret)
      return refuseUnknown(request, new AppError("missing_secret_key", "Header 'X-Secret-Key' is required."));
    const key = await checkKey(database(), createHash("sha256").update(secret).digest("hex"));
    if (!key)
      return refuseUnknown(
        request,
        new AppError("invalid_secret_key", "This secret key is not known. Check X-Secret-Key."),
      );
    const refused = keyRefusal(request, key);
    if (refused) return refuseUnknown(request, refused);

    const authenticated = proven(key);
    Object.assign(caller, authenticated);
    if (key.count > key.limit_per_minute)
      throw new AppError("rate_limited", `More than ${key.limit_per_minute} requests in this minute.`, {
        retryAfterS: authenticated.rate.resetS,
      });
    const address = peerAddress(request);
    if (!isAddressAllowed(address, key.allowed_cidrs))
      throw new AppError("ip_not_allowed", "This key may not be used from this address.");
    if (!key.scopes.includes(needed)) throw new AppError("insufficient_scope", `This key lacks the scope '${needed}'.`);
    if (key.count === 1) await touchKey(database(), key.id, address);
    return authenticated;
  };
}
