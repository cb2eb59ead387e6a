import { listAttempts } from "#db/queries/sign-in-attempts.ts";
import { findUser } from "#db/queries/users.ts";
import type { SignInPage } from "#lib/contracts/people.ts";
import { decodeCursor, page } from "#lib/cursor.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { presentSignIn } from "./present-person.ts";

type Asked = { userId: string; limit: number; cursor?: string };

/**
 * When and from where somebody signed in, or somebody tried to as them; newest first.
 *
 * @throws AppError `person_not_found`, `invalid_cursor`
 */
export async function listSignIns({ tx }: Pick<Ctx, "tx">, { userId, limit, cursor }: Asked): Promise<SignInPage> {
  const before = decodeCursor(cursor, /^sia_[0-9A-Z]{26}$/);
  const user = await findUser(tx, userId);
  if (!user) throw new AppError("person_not_found", "There is no such person.");
  const rows = await listAttempts(tx, { email: user.email.toLowerCase(), before, limit: limit + 1 });
  return page(rows, limit, ({ id }) => id, presentSignIn);
}
