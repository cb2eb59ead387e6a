import { createHash } from "node:crypto";
import type { Tx } from "#db/client.ts";
import { findRememberedAnswer, type IdempotentCall } from "#db/queries/idempotency-keys.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Scope } from "#lib/domain/scope.ts";

// The documented path and the plain one, with a slash at its end or not, are one route: a retry may come by any.
const spelling = /^\/(pickpack|api)\/v1|\/$/g;

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
  return { method: request.method, path: pathname.replace(spelling, ""), key };
}

const hashOf = (body: string) => createHash("sha256").update(body).digest("hex");

/** What to remember of a first call's answer. */
export function answerToRemember(
  scope: Scope,
  call: IdempotentCall,
  first: { raw: string; requestId: string; now: Date; status: number; response: string },
) {
  const { environment, partnerId } = scope;
  const { raw, requestId, now, status, response } = first;
  return { environment, partnerId, ...call, bodyHash: hashOf(raw), requestId, status, response, createdAt: now };
}

/**
 * The answer an earlier call with this key got, or null.
 * @throws AppError `idempotency_key_reused` when the body is not the same bytes
 */
export async function findReplay(tx: Tx, scope: Scope, call: IdempotentCall, raw: string): Promise<Replay | null> {
  const remembered = await findRememberedAnswer(tx, scope, call);
  if (!remembered) return null;
  if (remembered.bodyHash !== hashOf(raw))
    throw new AppError("idempotency_key_reused", "This Idempotency-Key was used with another body. Use a new key.");
  return { status: remembered.status, response: remembered.response, requestId: remembered.requestId };
}
