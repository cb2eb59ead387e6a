import { revokeInvitation as endInvitation } from "#db/queries/invitations.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";

/**
 * Withdraws a link that nobody has used yet.
 *
 * @throws AppError `invitation_not_found`, also for one that was used or withdrawn
 */
export async function revokeInvitation(ctx: Omit<Ctx, "scope">, id: string): Promise<{ id: string }> {
  const invitation = await endInvitation(ctx.tx, id, ctx.now);
  if (!invitation) throw new AppError("invitation_not_found", "There is no such open invitation.");
  const { email, role } = invitation;
  await recordAudit(ctx, { action: "invitation.revoked", subjectId: id, before: { email, role } });
  return { id };
}
