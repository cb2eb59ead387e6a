import { lockSecretKey, type SecretKey } from "#db/queries/secret-keys.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";

/**
 * The key of that id, locked until the transaction ends.
 *
 * @throws AppError `secret_key_not_found`, also for another partner's or environment's
 */
export async function lockedSecretKey({ tx, scope }: Ctx, id: string): Promise<SecretKey> {
  const key = await lockSecretKey(tx, scope, id);
  if (!key) throw new AppError("secret_key_not_found", `There is no key ${id}.`);
  return key;
}
