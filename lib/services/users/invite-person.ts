import { findUserByEmail } from "#db/queries/users.ts";
import type { InvitationView } from "#lib/contracts/people.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Role } from "#lib/domain/role.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { issueLink } from "./issue-link.ts";
import { presentInvitation } from "./present-person.ts";

/**
 * Makes a link by which somebody joins. Nothing is sent: whoever invites hands it over.
 *
 * @throws AppError `already_exists` when somebody has the e-mail
 */
export async function invitePerson(
  ctx: Omit<Ctx, "scope">,
  { email, role }: { email: string; role: Role },
): Promise<InvitationView> {
  if (await findUserByEmail(ctx.tx, email))
    throw new AppError("already_exists", `${email} is somebody's already.`, { field: "email" });
  const invitation = await issueLink(ctx, { purpose: "join", email, role, userId: null });
  const after = { email, role, expires_at: invitation.expiresAt };
  await recordAudit(ctx, { action: "invitation.created", subjectId: invitation.id, after });
  return presentInvitation(invitation);
}
