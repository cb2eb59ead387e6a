import { notifyChange } from "#db/queries/changes.ts";
import { revokeInvitationsOf } from "#db/queries/invitations.ts";
import { disableUser, enableUser, lockActiveAdmins, lockUser, updateRole } from "#db/queries/users.ts";
import type { PersonView } from "#lib/contracts/people.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Role } from "#lib/domain/role.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { showPerson } from "./show-person.ts";

type Change = { userId: string; role?: Role; disabled?: boolean };

/**
 * Gives somebody another role, keeps them out or lets them in again. Both take effect with their next click: the row is
 * read at each request, and disabling ends their sessions.
 *
 * @throws AppError `person_not_found`; `last_admin` when nobody would be left who can administer
 */
export async function changePerson(ctx: Omit<Ctx, "scope">, { userId, role, disabled }: Change): Promise<PersonView> {
  const { tx, now } = ctx;
  const admins = await lockActiveAdmins(tx);
  const user = await lockUser(tx, userId);
  if (!user) throw new AppError("person_not_found", "There is no such person.");
  const isDisabled = user.disabledAt !== null;
  const demoted = role !== undefined && role !== "admin";
  if ((demoted || disabled === true) && admins.every((id) => id === userId) && admins.length > 0)
    throw new AppError("last_admin", "Make somebody else an admin first: nobody would be left who can administer.");
  if (role !== undefined && role !== user.role) {
    await updateRole(tx, userId, role);
    await recordAudit(ctx, {
      action: "user.role_changed",
      subjectId: userId,
      before: { role: user.role },
      after: { role },
    });
  }
  if (disabled === true && !isDisabled) {
    await disableUser(tx, userId, now);
    await revokeInvitationsOf(tx, user.email.toLowerCase(), now);
    notifyChange(tx, { kind: "sessions" });
    await recordAudit(ctx, { action: "user.disabled", subjectId: userId, after: { disabled_at: now } });
  }
  if (disabled === false && isDisabled) {
    await enableUser(tx, userId);
    await recordAudit(ctx, {
      action: "user.enabled",
      subjectId: userId,
      before: { disabled_at: user.disabledAt },
      after: { disabled_at: null },
    });
  }
  return showPerson(ctx, userId);
}
