import { type SecretKey, setSecretKeyExpiry } from "#db/queries/secret-keys.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { expiryAfterRoll, type KeyOverlap } from "#lib/domain/key-overlap.ts";
import { secretKeyText } from "#lib/domain/secret-key.ts";
import { randomBase62 } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { lockedSecretKey } from "./locked-secret-key.ts";
import { storeSecretKey } from "./store-secret-key.ts";

type Roll = { successor: SecretKey; secret: string; predecessor: SecretKey & { expiresAt: Date } };

/**
 * Issues a successor on the same terms, and lets the old key live for the overlap.
 *
 * @throws AppError `secret_key_not_found`; `invalid_transition` for an outbound, revoked or expired key
 */
export async function rollSecretKey(ctx: Ctx, id: string, overlap: KeyOverlap): Promise<Roll> {
  const old = await lockedSecretKey(ctx, id);
  refuseUnlessRollable(old, ctx.now);
  const expiresAt = expiryAfterRoll(ctx.now, overlap, old.expiresAt);
  const secret = secretKeyText(old.environment, randomBase62(32));
  const { direction, name, scopes, limitPerMinute, allowedCidrs } = old;
  const terms = { direction, name, scopes, limitPerMinute, allowedCidrs, rolledFromId: id };
  const successor = await storeSecretKey(ctx, old, "secret_key.created", secret, terms);
  await setSecretKeyExpiry(ctx.tx, ctx.scope, id, expiresAt);
  await recordAudit(ctx, {
    action: "secret_key.rolled",
    subjectId: id,
    owner: old,
    before: { expiresAt: old.expiresAt },
    after: { expiresAt, successorId: successor.id },
  });
  return { successor, secret, predecessor: { ...old, expiresAt } };
}

function refuseUnlessRollable(key: SecretKey, now: Date): void {
  // An outbound key is changed in steps that the receiver takes part in, never by a deadline alone (contract §2).
  if (key.direction === "outbound") {
    throw new AppError("invalid_transition", `${key.id} is an outbound key: create or import its successor.`);
  }
  if (key.revokedAt || (key.expiresAt && key.expiresAt <= now)) {
    throw new AppError("invalid_transition", `${key.id} has ended already: create a new key.`);
  }
}
