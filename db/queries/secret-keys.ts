import { and, asc, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { partners, secretKeys } from "#db/schema/index.ts";
import type { KeyState } from "#lib/domain/key-scope.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { type Owner, within } from "./within.ts";

const { secretHash: _hash, sealedSecret: _sealed, ...shown } = getTableColumns(secretKeys);

type StoredKey = typeof secretKeys.$inferSelect;

/** A key as anybody may see it after it was made. */
export type SecretKey = Omit<StoredKey, "secretHash" | "sealedSecret">;

export type NewSecretKey = Omit<typeof secretKeys.$inferInsert, "environment" | "partnerId">;

export async function insertSecretKey(tx: Tx, owner: Owner, key: NewSecretKey): Promise<SecretKey> {
  const { environment, partnerId } = owner;
  const [row] = await tx
    .insert(secretKeys)
    .values({ ...key, environment, partnerId })
    .returning(shown);
  if (!row) throw new Error("An insert returned no row.");
  return row;
}

/** Locked until the end of the transaction, so that two people cannot roll one key twice unseen. */
export async function lockSecretKey(tx: Tx, scope: Scope, id: string): Promise<SecretKey | undefined> {
  const rows = await tx
    .select(shown)
    .from(secretKeys)
    .where(and(eq(secretKeys.id, id), within(secretKeys, scope)))
    .for("update");
  return rows[0];
}

/** With the slug of the partner each belongs to, oldest first. */
export async function selectSecretKeys(tx: Tx, scope: Scope): Promise<(SecretKey & { partner: string })[]> {
  return tx
    .select({ ...shown, partner: partners.slug })
    .from(secretKeys)
    .innerJoin(partners, eq(partners.id, secretKeys.partnerId))
    .where(within(secretKeys, scope))
    .orderBy(asc(secretKeys.id));
}

export async function setSecretKeyExpiry(tx: Tx, scope: Scope, id: string, expiresAt: Date): Promise<void> {
  await tx
    .update(secretKeys)
    .set({ expiresAt })
    .where(and(eq(secretKeys.id, id), within(secretKeys, scope)));
}

/** Ends a key for good; one that was revoked before keeps its first moment. */
export async function setSecretKeyRevoked(tx: Tx, scope: Scope, id: string, revokedAt: Date): Promise<void> {
  await tx
    .update(secretKeys)
    .set({ revokedAt })
    .where(and(eq(secretKeys.id, id), within(secretKeys, scope), isNull(secretKeys.revokedAt)));
}

export type KeyTermsPatch = Pick<StoredKey, "name" | "scopes" | "limitPerMinute" | "allowedCidrs">;

export async function updateSecretKeyTerms(tx: Tx, scope: Scope, id: string, terms: KeyTermsPatch): Promise<void> {
  await tx
    .update(secretKeys)
    .set(terms)
    .where(and(eq(secretKeys.id, id), within(secretKeys, scope)));
}

export async function setSecretKeyState(tx: Tx, scope: Scope, ids: string[], state: KeyState): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(secretKeys)
    .set({ state })
    .where(and(inArray(secretKeys.id, ids), within(secretKeys, scope)));
}

/** An outbound key as it has to be sent, still sealed. */
export async function findSealedKey(tx: Tx, scope: Scope, id: string) {
  const rows = await tx
    .select({ sealed: secretKeys.sealedSecret, prefix: secretKeys.prefix, lastFour: secretKeys.lastFour })
    .from(secretKeys)
    .where(and(eq(secretKeys.id, id), within(secretKeys, scope), isNull(secretKeys.revokedAt)));
  return rows[0];
}
