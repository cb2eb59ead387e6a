import { and, desc, eq, gt, inArray, ne, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { signingSecrets } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

const { id, endpointId, state, lastFour, createdBy, createdAt, expiresAt } = signingSecrets;
const shown = { id, endpointId, state, lastFour, createdBy, createdAt, expiresAt };

/** A signing secret as anybody may see it after it was made. */
export type SigningSecretRow = Pick<typeof signingSecrets.$inferSelect, keyof typeof shown>;

/** The secrets of endpoints, newest first; those that have been retired since `since` included. */
export function listSigningSecrets(
  tx: Tx,
  scope: Scope,
  { endpointIds, since }: { endpointIds: string[]; since: Date },
): Promise<SigningSecretRow[]> {
  return tx
    .select(shown)
    .from(signingSecrets)
    .where(
      and(
        within(signingSecrets, scope),
        inArray(endpointId, endpointIds),
        or(ne(state, "retiring"), gt(expiresAt, since)),
      ),
    )
    .orderBy(desc(createdAt), desc(id));
}

/** Removes the secret that waits for its activation, if one does. */
export async function removePendingSecret(tx: Tx, scope: Scope, ofEndpoint: string): Promise<SigningSecretRow | null> {
  const [row] = await tx
    .delete(signingSecrets)
    .where(and(within(signingSecrets, scope), eq(endpointId, ofEndpoint), eq(state, "pending")))
    .returning(shown);
  return row ?? null;
}

/** Ends the signatures of what an active secret replaces, and of an earlier overlap that would last longer. */
export async function retireActiveSecret(tx: Tx, scope: Scope, ofEndpoint: string, until: Date): Promise<void> {
  const ofThis = and(within(signingSecrets, scope), eq(endpointId, ofEndpoint));
  await tx
    .update(signingSecrets)
    .set({ state: "retiring", expiresAt: until })
    .where(and(ofThis, or(eq(state, "active"), and(eq(state, "retiring"), gt(expiresAt, until)))));
}

/** Makes the pending secret the one that signs `X-Shop-MN`. */
export async function activatePendingSecret(
  tx: Tx,
  scope: Scope,
  ofEndpoint: string,
): Promise<SigningSecretRow | null> {
  const [row] = await tx
    .update(signingSecrets)
    .set({ state: "active" })
    .where(and(within(signingSecrets, scope), eq(endpointId, ofEndpoint), eq(state, "pending")))
    .returning(shown);
  return row ?? null;
}

/** Ends the overlap of a retiring secret now. */
export async function endOverlap(
  tx: Tx,
  scope: Scope,
  { endpointId: ofEndpoint, id: secretId, now }: { endpointId: string; id: string; now: Date },
): Promise<SigningSecretRow | null> {
  const [row] = await tx
    .update(signingSecrets)
    .set({ expiresAt: now })
    .where(
      and(
        within(signingSecrets, scope),
        eq(endpointId, ofEndpoint),
        eq(id, secretId),
        eq(state, "retiring"),
        gt(expiresAt, now),
      ),
    )
    .returning(shown);
  return row ?? null;
}
