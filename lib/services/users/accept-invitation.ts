import { notifyChange } from "#db/queries/changes.ts";
import { type Invitation, markInvitationUsed } from "#db/queries/invitations.ts";
import { lockUser, updatePassword } from "#db/queries/users.ts";
import { hashPassword } from "#lib/auth/password.ts";
import type { AcceptedInvitation } from "#lib/contracts/people.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { createUser } from "./create-user.ts";
import { openInvitation } from "./open-invitation.ts";

type Answer = { token: string; name?: string; password: string; locale?: Locale };

/**
 * Lets the holder of a link set a password: as somebody new, or instead of a lost one. The link is good once. What is
 * written down names the person, not the link.
 *
 * @throws AppError `invalid_link`, `expired_link`; `missing_field` for somebody new without a name; `already_exists`
 * when the e-mail was taken meanwhile
 */
export async function acceptInvitation(ctx: Omit<Ctx, "scope">, answer: Answer): Promise<AcceptedInvitation> {
  const { tx, now } = ctx;
  const invitation = await openInvitation({ tx, token: answer.token, now, lock: true });
  const id = await (invitation.userId === null
    ? join(ctx, invitation, answer)
    : replacePassword(ctx, invitation.userId, answer.password));
  await markInvitationUsed(tx, invitation.id, id, now);
  return { id, email: invitation.email };
}

async function join(ctx: Omit<Ctx, "scope">, { email, role }: Invitation, answer: Answer): Promise<string> {
  const { password, locale } = answer;
  const name = answer.name?.trim();
  if (!name) throw new AppError("missing_field", "Field 'name' is required.", { field: "name" });
  const id = newId("usr", ctx.now);
  const actor = { type: "user", id, name, role } as const;
  await createUser({ ...ctx, actor }, { id, email, name, role, password, locale });
  return id;
}

async function replacePassword(ctx: Omit<Ctx, "scope">, userId: string, password: string): Promise<string> {
  const user = await lockUser(ctx.tx, userId);
  if (!user || user.disabledAt) throw new AppError("invalid_link", "This link is no longer good.");
  await updatePassword(ctx.tx, userId, await hashPassword(password));
  notifyChange(ctx.tx, { kind: "sessions" });
  const actor = { type: "user", id: userId, name: user.name, role: user.role } as const;
  await recordAudit({ ...ctx, actor }, { action: "user.password_reset", subjectId: userId });
  return userId;
}
