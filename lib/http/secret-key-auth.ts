import { createHash } from "node:crypto";
import { database } from "#db/client.ts";
import { type CheckedKey, checkKey, countFailure } from "#db/queries/key-check.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { KeyScope } from "#lib/domain/key-scope.ts";
import { type PartnerScope, partnerScope } from "#lib/domain/scope.ts";
import { env } from "#lib/env.ts";
import type { Authenticate, Caller } from "./authentication.ts";
import { environmentOfHost } from "./environment-host.ts";
import { peerAddress } from "./peer-address.ts";

const failuresPerMinute = 60;

async function refuseUnknown(request: Request, error: AppError): Promise<never> {
  const { count, reset_s } = await countFailure(database(), peerAddress(request) ?? "unknown");
  if (count <= failuresPerMinute) throw error;
  throw new AppError("rate_limited", "Too many failed attempts from this address.", {
    retryAfterS: Math.max(1, reset_s),
  });
}

function refusal(request: Request, key: CheckedKey | undefined): AppError | null {
  if (!key) return new AppError("invalid_secret_key", "This secret key is not known. Check X-Secret-Key.");
  if (key.revoked) return new AppError("revoked_secret_key", "This secret key was revoked. Use its successor.");
  if (key.expired) return new AppError("expired_secret_key", "This secret key has expired. Use its successor.");
  const bound = environmentOfHost(request.headers.get("host"));
  const foreign = (bound !== null && bound !== key.environment) || !env.environments.includes(key.environment);
  if (foreign) return new AppError("invalid_secret_key", `A ${key.environment} key does not open this host.`);
  return null;
}

function remember(caller: Caller, key: CheckedKey): PartnerScope {
  const scope = partnerScope(key.environment, key.partner_id);
  const remaining = Math.max(0, key.limit_per_minute - (key.count ?? 0));
  caller.scope = scope;
  caller.actor = { type: "key", id: key.id, name: key.name };
  caller.rate = { limit: key.limit_per_minute, remaining, resetS: Math.max(1, key.reset_s) };
  return scope;
}

/**
 * Authenticates by `X-Secret-Key` (contract §2), counts against the key's limit, and demands a scope; null = any.
 * @throws AppError 401 for a missing, unknown, revoked or expired key, 403 for scope or address, 429 over the limit
 */
export function secretKey(needed: KeyScope | null): Authenticate<PartnerScope> {
  return async (request, caller) => {
    caller.source = "api";
    const secret = request.headers.get("x-secret-key");
    if (!secret)
      return refuseUnknown(request, new AppError("missing_secret_key", "Header 'X-Secret-Key' is required."));
    const hash = createHash("sha256").update(secret).digest("hex");
    const key = await checkKey(database(), hash, peerAddress(request));
    const refused = refusal(request, key);
    if (refused || !key) return refuseUnknown(request, refused ?? new AppError("invalid_secret_key", "Unknown key."));

    const scope = remember(caller, key);
    if ((key.count ?? 0) > key.limit_per_minute)
      throw new AppError("rate_limited", `More than ${key.limit_per_minute} requests in this minute.`, {
        retryAfterS: Math.max(1, key.reset_s),
      });
    if (!key.address_allowed) throw new AppError("ip_not_allowed", "This key may not be used from this address.");
    if (needed && !key.scopes.includes(needed))
      throw new AppError("insufficient_scope", `This key lacks the scope '${needed}'.`);
    return { scope, actor: { type: "key", id: key.id, name: key.name }, source: "api", rate: caller.rate };
  };
}
