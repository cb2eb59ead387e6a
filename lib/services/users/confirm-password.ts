import { database } from "#db/client.ts";
import { findUser } from "#db/queries/users.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { signIn } from "./sign-in.ts";

/**
 * Demands the password of whoever is signed in once more, before what an unlocked screen must not be enough for.
 * A wrong one counts like one at the door, and stays counted when the request is refused.
 *
 * @throws AppError `wrong_password`; `rate_limited` after five wrong ones; `insufficient_role` for what is no person
 */
export async function confirmPassword({ actor, now }: Pick<Ctx, "actor" | "now">, password: string): Promise<void> {
  const user = actor.type === "user" ? await findUser(database(), actor.id) : undefined;
  if (!user) throw new AppError("insufficient_role", "Only a person can confirm with a password.");
  const { id, email } = user;
  const signedIn = await signIn({ email, password, address: `session of ${id}`, purpose: "confirmation", now });
  if (!signedIn) throw new AppError("wrong_password", "This is not your password.", { field: "password" });
}
