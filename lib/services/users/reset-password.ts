import { lockUser } from "#db/queries/users.ts";
import type { InvitationView } from "#lib/contracts/people.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { issueLink } from "./issue-link.ts";
import { presentInvitation } from "./present-person.ts";

/**
 * Makes a link by which somebody who lost their password sets another. The old one is good until then.
 *
 * @throws AppError `person_not_found`, also for somebody who is disabled
 */
export async function resetPassword(ctx: Omit<Ctx, "scope">, userId: string): Promise<InvitationView> {
  const user = await lockUser(ctx.tx, userId);
  if (!user || user.disabledAt) throw new AppError("person_not_found", "There is nobody active of that id.");
  const { email, role } = user;
  const invitation = await issueLink(ctx, { purpose: "reset", email: email.toLowerCase(), role, userId });
  const after = { email, expires_at: invitation.expiresAt };
  await recordAudit(ctx, { action: "user.reset_issued", subjectId: userId, after });
  return presentInvitation(invitation);
}
