import { setNextKeyOfHeirs } from "#db/queries/key-bindings.ts";
import type { SecretKey } from "#db/queries/secret-keys.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { secretKeyText } from "#lib/domain/secret-key.ts";
import { randomBase62 } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { findPartner } from "../partners/find-partner.ts";
import { lockedSecretKey } from "./locked-secret-key.ts";
import { type KeyTerms, storeSecretKey } from "./store-secret-key.ts";

type Issue = Omit<KeyTerms, "rolledFromId"> & {
  /** Slug of whose key it is. */
  partner: string;
  /** The secret where somebody else issued it; null makes one. */
  secret: string | null;
  /** The key whose place it takes, of the same partner and direction. */
  rolledFromId: string | null;
};

/**
 * Makes or imports a key for a partner, on behalf of PickPack's own people. A successor of an outbound key waits at once
 * where its predecessor was sent.
 *
 * @returns the secret only where it was made here
 * @throws AppError `partner_not_found`, `secret_key_not_found`, `invalid_field`, `already_exists`
 */
export async function issueSecretKey(
  ctx: Ctx,
  { partner, secret, rolledFromId, ...terms }: Issue,
): Promise<{ key: SecretKey; secret: string | null }> {
  const { id: partnerId } = await findPartner(ctx, partner);
  const owner = { environment: ctx.scope.environment, partnerId };
  if (rolledFromId !== null) await refuseForeignPredecessor(ctx, rolledFromId, { ...terms, partnerId });
  const made = secret === null ? secretKeyText(owner.environment, randomBase62(32)) : null;
  const key = await storeSecretKey(
    ctx,
    owner,
    made === null ? "secret_key.imported" : "secret_key.created",
    made ?? secret ?? "",
    { ...terms, ...(rolledFromId !== null && { rolledFromId }) },
  );
  if (rolledFromId !== null && key.direction === "outbound")
    await setNextKeyOfHeirs(ctx.tx, ctx.scope, rolledFromId, key.id);
  return { key, secret: made };
}

async function refuseForeignPredecessor(
  ctx: Ctx,
  id: string,
  { direction, partnerId }: Pick<KeyTerms, "direction"> & { partnerId: string },
): Promise<void> {
  const former = await lockedSecretKey(ctx, id);
  if (former.direction === direction && former.partnerId === partnerId) return;
  throw new AppError("invalid_field", `${id} is a key of another partner or direction.`, { field: "rolled_from_id" });
}
