import { type SecretKey, setSecretKeyRevoked } from "#db/queries/secret-keys.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { lockedSecretKey } from "./locked-secret-key.ts";

/**
 * Ends a key at once and for good. Doing it again changes nothing.
 *
 * @throws AppError `secret_key_not_found`
 */
export async function revokeSecretKey(ctx: Ctx, id: string): Promise<SecretKey> {
  const key = await lockedSecretKey(ctx, id);
  if (key.revokedAt) return key;
  await setSecretKeyRevoked(ctx.tx, ctx.scope, id, ctx.now);
  const revokedAt = ctx.now.toISOString();
  await recordAudit(ctx, { action: "secret_key.revoked", subjectId: id, owner: key, after: { revokedAt } });
  return { ...key, revokedAt: ctx.now };
}
