import type { SecretKey } from "#db/queries/secret-keys.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { Ctx } from "../context.ts";
import { type KeyTerms, storeSecretKey } from "./store-secret-key.ts";

/**
 * Takes over a key that somebody else issued (contract §2: Shop.mn may).
 *
 * @throws AppError `invalid_field` when it is no key of the scope's environment, `already_exists` when it is known
 */
export function importSecretKey(ctx: Ctx<PartnerScope>, secret: string, terms: KeyTerms): Promise<SecretKey> {
  return storeSecretKey(ctx, ctx.scope, "secret_key.imported", secret, terms);
}
