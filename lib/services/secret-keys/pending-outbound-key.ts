import type { SecretKey } from "#db/queries/secret-keys.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { keyLife } from "#lib/domain/key-life.ts";
import type { Ctx } from "../context.ts";
import { lockedSecretKey } from "./locked-secret-key.ts";

/**
 * The outbound key of that id that is not sent with webhooks yet, locked.
 *
 * @throws AppError `secret_key_not_found`, `invalid_transition`
 */
export async function pendingOutboundKey(ctx: Ctx, id: string): Promise<SecretKey> {
  const key = await lockedSecretKey(ctx, id);
  const life = keyLife(key, ctx.now);
  if (key.direction === "outbound" && life === "pending") return key;
  throw new AppError("invalid_transition", `${id} is not a pending outbound key: it is ${key.direction} and ${life}.`);
}
