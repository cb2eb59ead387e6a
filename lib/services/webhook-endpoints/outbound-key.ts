import { AppError } from "#lib/domain/app-error.ts";
import { isOver, keyLife } from "#lib/domain/key-life.ts";
import type { Ctx } from "../context.ts";
import { lockedSecretKey } from "../secret-keys/locked-secret-key.ts";

/**
 * The live PickPack → partner key of that id, which an endpoint may be bound to.
 *
 * @throws AppError `secret_key_not_found`, `invalid_field` for an inbound or ended one
 */
export async function outboundKey(ctx: Ctx, id: string): Promise<{ id: string }> {
  const key = await lockedSecretKey(ctx, id);
  const ended = isOver[keyLife(key, ctx.now)];
  if (key.direction === "outbound" && !ended) return key;
  const message = `${id} is ${ended ? "no longer live" : "an inbound key"}: bind a live outbound key of this partner.`;
  throw new AppError("invalid_field", message, { field: "outbound_key" });
}
