import { type KeyTermsPatch, type SecretKey, updateSecretKeyTerms } from "#db/queries/secret-keys.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { lockedSecretKey } from "./locked-secret-key.ts";

/**
 * Changes what a key may do, from the next request on.
 *
 * @throws AppError `secret_key_not_found`
 */
export async function changeKeyTerms(ctx: Ctx, id: string, terms: KeyTermsPatch): Promise<SecretKey> {
  const key = await lockedSecretKey(ctx, id);
  await updateSecretKeyTerms(ctx.tx, ctx.scope, id, terms);
  const { name, scopes, limitPerMinute, allowedCidrs } = key;
  await recordAudit(ctx, {
    action: "secret_key.changed",
    subjectId: id,
    owner: key,
    before: { name, scopes, limitPerMinute, allowedCidrs },
    after: terms,
  });
  return { ...key, ...terms };
}
