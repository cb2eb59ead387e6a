import { violatedUnique } from "#db/failure.ts";
import { insertUser } from "#db/queries/users.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { defaultLocale, type Locale } from "#lib/domain/locale.ts";
import { passwordLength } from "#lib/domain/password-rule.ts";
import type { Role } from "#lib/domain/role.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";

type NewUser = { id?: string; email: string; name: string; role: Role; password: string; locale?: Locale };

type CreatedUser = { id: string; email: string; name: string; role: Role; createdAt: Date };

/**
 * Lets somebody in, and writes down who did it.
 * @throws AppError invalid_field for an e-mail or a password that will not do, already_exists for a taken e-mail
 */
export async function createUser(ctx: Omit<Ctx, "scope">, input: NewUser): Promise<CreatedUser> {
  const email = input.email.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw new AppError("invalid_field", `'${email}' is not an e-mail address.`, { field: "email" });
  if (input.password.length < passwordLength.shortest)
    throw new AppError("invalid_field", `A password has at least ${passwordLength.shortest} characters.`, {
      field: "password",
    });
  const { tx, now } = ctx;
  const { id = newId("usr", now), name, role, locale = defaultLocale } = input;
  try {
    await insertUser(tx, {
      id,
      email,
      name,
      role,
      locale,
      passwordHash: await hashPassword(input.password),
      createdAt: now,
    });
  } catch (error) {
    if (violatedUnique(error) === "users_email")
      throw new AppError("already_exists", `${email} is somebody's already.`, { field: "email" });
    throw error;
  }
  await recordAudit(ctx, { action: "user.created", subjectId: id, after: { email, name, role } });
  return { id, email, name, role, createdAt: now };
}
