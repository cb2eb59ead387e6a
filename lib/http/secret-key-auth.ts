import { createHash } from "node:crypto";
import { database } from "#db/client.ts";
import { type CheckedKey, countInMinute, touchKey } from "#db/queries/key-check.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { KeyScope } from "#lib/domain/key-scope.ts";
import { type PartnerScope, partnerScope } from "#lib/domain/scope.ts";
import { env } from "#lib/env.ts";
import { isAddressAllowed } from "./address-allowed.ts";
import type { Authenticate, Authenticated, Caller, RateState } from "./authentication.ts";
import { checkTogether } from "./check-together.ts";
import { environmentOfHost } from "./environment-host.ts";
import { failureBucket } from "./failure-bucket.ts";
import { refuseInMaintenance } from "./maintenance.ts";
import { peerAddress } from "./peer-address.ts";
import { findSpent, rememberSpent } from "./spent-keys.ts";

const failuresPerMinute = 60;

/** Whole seconds until the minute is over: at least one, as `Retry-After` has it (contract §3). */
export const wholeSeconds = (seconds: number) => Math.max(1, Math.ceil(seconds));

/**
 * Refuses a caller whom nothing proves, and counts the failure against the address.
 * @throws AppError that error, or `rate_limited` from an address with too many
 */
export async function refuseUnknown(request: Request, caller: Caller, error: AppError): Promise<never> {
  const { count, reset_s } = await countInMinute(database(), failureBucket(peerAddress(request)));
  const resetS = wholeSeconds(reset_s);
  const remaining = Math.max(0, failuresPerMinute - count);
  caller.rate = { policy: "failures", limit: failuresPerMinute, remaining, resetS };
  if (count <= failuresPerMinute) throw error;
  throw new AppError("rate_limited", `Too many failed attempts from this address. Try again in ${resetS} s.`, {
    retryAfterS: resetS,
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
    rate: { policy: "minute", limit: key.limit_per_minute, remaining, resetS: wholeSeconds(key.reset_s) },
  };
}

/**
 * Authenticates by `X-Secret-Key` (contract §2), counts against the key's limit, and demands a scope.
 * @throws AppError 401 for a missing, unknown, revoked or expired key, 403 for scope or address, 429 over the limit,
 *   503 `maintenance`
 */
export function secretKey(needed: KeyScope): Authenticate<PartnerScope> {
  const authenticate: Authenticate<PartnerScope> = async (request, caller) => {
    refuseInMaintenance();
    const secret = request.headers.get("x-secret-key");
    if (!secret)
      return refuseUnknown(request, caller, new AppError("missing_secret_key", "Header 'X-Secret-Key' is required."));
    const hash = createHash("sha256").update(secret).digest("hex");
    const spent = findSpent(hash);
    const key = spent ?? (await checkTogether(hash));
    if (!key) {
      const unknown = new AppError("invalid_secret_key", "This secret key is not known. Check X-Secret-Key.");
      return refuseUnknown(request, caller, unknown);
    }
    const refused = keyRefusal(request, key);
    if (refused) return refuseUnknown(request, caller, refused);

    const authenticated = proven(key);
    Object.assign(caller, authenticated);
    if (key.count > key.limit_per_minute) {
      if (!spent) rememberSpent(hash, key);
      const { limit, resetS } = authenticated.rate;
      const message = `More than ${limit} requests in this minute. Go on in ${resetS} s, as Retry-After says.`;
      throw new AppError("rate_limited", message, { retryAfterS: resetS });
    }
    const address = peerAddress(request);
    if (!isAddressAllowed(address, key.allowed_cidrs))
      throw new AppError("ip_not_allowed", `This key may not be used from ${address ?? "an unknown address"}.`);
    if (!key.scopes.includes(needed)) throw new AppError("insufficient_scope", `This key lacks the scope '${needed}'.`);
    if (key.count === 1) await touchKey(database(), key.id, address);
    return authenticated;
  };
  return Object.assign(authenticate, { proof: needed });
}
