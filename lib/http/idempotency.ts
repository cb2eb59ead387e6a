import { createHash } from "node:crypto";
import type { Tx } from "#db/client.ts";
import { claimIdempotencyKey, findRememberedAnswer, type IdempotentCall } from "#db/queries/idempotency-keys.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";

// The documented path and the plain one are one route, and a retry may come by either.
const bases = /^\/(pickpack|api)\/v1/;

export type Replay = { status: number; response: string; requestId: string };

/**
 * The `Idempotency-Key` of a POST, or null. Only POST looks at the header (contract §3).
 * @throws AppError `invalid_idempotency_key` unless 1 to 255 printable ASCII characters
 */
export function idempotentCall(request: Request, pathname: string): IdempotentCall | null {
  const key = request.headers.get("idempotency-key");
  if (request.method !== "POST" || key === null) return null;
  if (!/^[\x20-\x7e]{1,255}$/.test(key))
    throw new AppError("invalid_idempotency_key", "Idempotency-Key must be 1 to 255 printable ASCII characters.");
  return { method: request.method, path: pathname.replace(bases, ""), key };
}

/**
 * Takes the key inside the transaction of the effect: null when this call is the first, else the remembered answer.
 * @throws AppError `idempotency_key_reused` when the body is not the same bytes
 */
export async function replayOrClaim(
  tx: Tx,
  scope: PartnerScope,
  call: IdempotentCall,
  request: { raw: string; requestId: string; now: Date },
): Promise<Replay | null> {
  const bodyHash = createHash("sha256").update(request.raw).digest("hex");
  const fresh = { bodyHash, requestId: request.requestId, createdAt: request.now };
  if (await claimIdempotencyKey(tx, scope, call, fresh)) return null;
  const remembered = await findRememberedAnswer(tx, scope, call);
  if (!remembered || remembered.status === null || remembered.response === null)
    throw new AppError("idempotency_in_progress", "The first request with this key is still running.", {
      retryAfterS: 1,
    });
  if (remembered.bodyHash !== bodyHash)
    throw new AppError("idempotency_key_reused", "This Idempotency-Key was used with another body. Use a new key.");
  return { status: remembered.status, response: remembered.response, requestId: remembered.requestId };
}
