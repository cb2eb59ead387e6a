import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { invitations } from "#db/schema/index.ts";

export type Invitation = typeof invitations.$inferSelect;

const isOpen = and(isNull(invitations.usedAt), isNull(invitations.revokedAt));

export async function insertInvitation(tx: Tx, invitation: typeof invitations.$inferInsert): Promise<void> {
  await tx.insert(invitations).values(invitation);
}

/** Those that still open something, newest first. */
export async function listOpenInvitations(tx: Tx, now: Date): Promise<Invitation[]> {
  return tx
    .select()
    .from(invitations)
    .where(and(isOpen, gt(invitations.expiresAt, now)))
    .orderBy(desc(invitations.id));
}

export async function findInvitation(tx: Tx, id: string): Promise<Invitation | undefined> {
  const rows = await tx.select().from(invitations).where(eq(invitations.id, id));
  return rows[0];
}

/** Holds it until the transaction ends, so that two who open one link at once do not both get in. */
export async function lockInvitation(tx: Tx, id: string): Promise<Invitation | undefined> {
  const rows = await tx.select().from(invitations).where(eq(invitations.id, id)).for("update");
  return rows[0];
}

export async function markInvitationUsed(tx: Tx, id: string, userId: string, now: Date): Promise<void> {
  await tx.update(invitations).set({ usedAt: now, userId }).where(eq(invitations.id, id));
}

/** Ends the open links of an e-mail. */
export async function revokeInvitationsOf(tx: Tx, email: string, now: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(eq(invitations.email, email), isOpen));
}

/** Ends one open link; undefined when there is none of that id. */
export async function revokeInvitation(tx: Tx, id: string, now: Date): Promise<Invitation | undefined> {
  const rows = await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(eq(invitations.id, id), isOpen))
    .returning();
  return rows[0];
}
