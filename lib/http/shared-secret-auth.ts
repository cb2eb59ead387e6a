import { createHash, timingSafeEqual } from "node:crypto";
import { database } from "#db/client.ts";
import { findCallersKey, listSharedSecrets, type SharedSecret } from "#db/queries/inbound-auth.ts";
import { countInMinute, touchKey } from "#db/queries/key-check.ts";
import { unseal } from "#lib/crypto/seal.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { type PartnerScope, partnerScope } from "#lib/domain/scope.ts";
import { env } from "#lib/env.ts";
import { signShopMn } from "#lib/webhooks/send/sign.ts";
import { isAddressAllowed } from "./address-allowed.ts";
import type { Authenticate, Caller } from "./authentication.ts";
import { environmentOfHost } from "./environment-host.ts";
import { refuseInMaintenance } from "./maintenance.ts";
import { peerAddress } from "./peer-address.ts";
import { readBytes } from "./read-json.ts";
import { keyRefusal, refuseUnknown, wholeSeconds } from "./secret-key-auth.ts";

/** The route's own budget, of each partner in each environment: Shop.mn's orders must not starve its cancellations. */
const webhooksPerMinute = 600;

type Key = NonNullable<Awaited<ReturnType<typeof findCallersKey>>>;

/** The key that was sent, if one was. */
async function callersKey(request: Request, caller: Caller): Promise<Key | undefined> {
  const secret = request.headers.get("x-secret-key");
  if (!secret) return undefined;
  const key = await findCallersKey(database(), createHash("sha256").update(secret).digest("hex"));
  if (!key)
    return refuseUnknown(
      request,
      caller,
      new AppError("invalid_secret_key", "This secret key is not known. Check X-Secret-Key, or leave it out."),
    );
  const refused = keyRefusal(request, key);
  if (refused) return refuseUnknown(request, caller, refused);
  if (!isAddressAllowed(peerAddress(request), key.allowedCidrs))
    throw new AppError("ip_not_allowed", "This key may not be used from this address.");
  return key;
}

/** Every secret is tried to the end: how long it takes tells nothing about which came near. */
function signers(secrets: SharedSecret[], body: Buffer, signature: string): SharedSecret[] {
  const given = Buffer.from(signature);
  return secrets.filter(({ sealed }) => {
    const expected = Buffer.from(signShopMn(body, unseal(sealed, "signing-secret")));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

const wrongSignature = () =>
  new AppError(
    "invalid_signature",
    "X-Shop-MN does not match: send the lowercase hex HMAC-SHA256 of the raw body, keyed with the webhook secret.",
  );

/** Who signed the body: one partner in one environment. */
async function signerOf(request: Request, caller: Caller, key: Key | undefined): Promise<SharedSecret> {
  const signature = request.headers.get("x-shop-mn");
  if (!signature)
    return refuseUnknown(request, caller, new AppError("invalid_signature", "Header 'X-Shop-MN' is required."));
  const secrets = await listSharedSecrets(database(), key);
  const body = await readBytes(request.clone());
  const here = environmentOfHost(request.headers.get("host"));
  const verified = signers(secrets, body, signature).filter(
    ({ environment }) => env.environments.includes(environment) && (here === null || here === environment),
  );
  const [signer] = verified;
  if (!signer) return refuseUnknown(request, caller, wrongSignature());
  // The same secret was imported for both environments, say: guessing whose shipment is meant is not for us.
  if (verified.some((one) => one.environment !== signer.environment || one.partnerId !== signer.partnerId))
    throw new AppError("invalid_signature", "More than one account has this webhook secret. Send X-Secret-Key too.");
  return signer;
}

/**
 * Authenticates a partner's webhook (contract §6) by `X-Shop-MN` over the raw bytes, and by `X-Secret-Key` where it is
 * sent. Counts against the route's own limit.
 * @throws AppError 401 for a signature or key that does not hold, 403 for the address, 413, 429, 503 `maintenance`
 */
export function sharedSecret(): Authenticate<PartnerScope> {
  const authenticate: Authenticate<PartnerScope> = async (request, caller) => {
    refuseInMaintenance();
    const key = await callersKey(request, caller);
    const byKey: Actor | undefined = key && { type: "key", id: key.id, name: key.name };
    // A known caller with a wrong signature is in the log under its name.
    if (key) Object.assign(caller, { scope: partnerScope(key.environment, key.partnerId), actor: byKey });
    const { environment, partnerId, partner } = await signerOf(request, caller, key);
    const { count, reset_s } = await countInMinute(database(), `inbound:${environment}:${partnerId}`);
    const resetS = wholeSeconds(reset_s);
    const authenticated = {
      scope: partnerScope(environment, partnerId),
      actor: byKey ?? { type: "system" as const, id: null, name: partner },
      source: "api" as const,
      rate: {
        policy: "webhooks" as const,
        limit: webhooksPerMinute,
        remaining: Math.max(0, webhooksPerMinute - count),
        resetS,
      },
    };
    Object.assign(caller, authenticated);
    if (count > webhooksPerMinute)
      throw new AppError("rate_limited", `More than ${webhooksPerMinute} webhooks in this minute.`, {
        retryAfterS: resetS,
      });
    if (key) await touchKey(database(), key.id, peerAddress(request));
    return authenticated;
  };
  return Object.assign(authenticate, { proof: "signature" as const });
}
