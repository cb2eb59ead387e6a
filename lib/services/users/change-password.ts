import { updatePassword } from "#db/queries/users.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { confirmPassword } from "./confirm-password.ts";

/**
 * Sets the own password and ends every session that began with the old one.
 *
 * @throws AppError `wrong_password`; `rate_limited` after five wrong ones
 */
export async function changePassword(
  ctx: Omit<Ctx, "scope">,
  { current, next }: { current: string; next: string },
): Promise<{ id: string }> {
  const { tx, actor } = ctx;
  await confirmPassword(ctx, current);
  if (actor.type !== "user") throw new AppError("insufficient_role", "Only people have a password.");
  // The open boards are not told: this browser's would leave before it has its new session. The others notice within 15 s.
  await updatePassword(tx, actor.id, await hashPassword(next));
  await recordAudit(ctx, { action: "user.password_changed", subjectId: actor.id });
  return { id: actor.id };
}
