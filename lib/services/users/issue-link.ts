import { type Invitation, insertInvitation, revokeInvitationsOf } from "#db/queries/invitations.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";

const HOUR_MS = 60 * 60_000;

/** Whoever is invited may be away for a weekend; whoever lost a password stands beside the admin. */
const livesMs: Record<Invitation["purpose"], number> = { join: 7 * 24 * HOUR_MS, reset: 24 * HOUR_MS };

type Terms = Pick<Invitation, "purpose" | "email" | "role" | "userId">;

/** Opens a link to set a password with, and ends the earlier ones of the same e-mail. */
export async function issueLink(ctx: Omit<Ctx, "scope">, terms: Terms): Promise<Invitation> {
  const { tx, actor, now } = ctx;
  const invitation: Invitation = {
    ...terms,
    id: newId("inv", now),
    createdByName: actor.name,
    createdAt: now,
    expiresAt: new Date(now.getTime() + livesMs[terms.purpose]),
    usedAt: null,
    revokedAt: null,
  };
  await revokeInvitationsOf(tx, terms.email, now);
  await insertInvitation(tx, invitation);
  return invitation;
}
