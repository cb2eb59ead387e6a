import type { SecretKey } from "#db/queries/secret-keys.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import { secretKeyText } from "#lib/domain/secret-key.ts";
import { randomBase62 } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { type KeyTerms, storeSecretKey } from "./store-secret-key.ts";

/** Makes a key of a partner. The secret is in the answer and nowhere else: it cannot be shown again. */
export async function createSecretKey(
  ctx: Ctx<PartnerScope>,
  terms: KeyTerms,
): Promise<{ key: SecretKey; secret: string }> {
  const secret = secretKeyText(ctx.scope.environment, randomBase62(32));
  const key = await storeSecretKey(ctx, ctx.scope, "secret_key.created", secret, terms);
  return { key, secret };
}
