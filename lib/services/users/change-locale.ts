import { updateLocale } from "#db/queries/users.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Locale } from "#lib/domain/locale.ts";
import type { Ctx } from "../context.ts";

/**
 * Remembers which language somebody reads, for the next browser they sign in with.
 * @throws AppError insufficient_role for what is no person, such as a key
 */
export async function changeLocale({ tx, actor }: Ctx, locale: Locale): Promise<{ id: string; locale: Locale }> {
  if (actor.type !== "user") throw new AppError("insufficient_role", "Only people have a language.");
  await updateLocale(tx, actor.id, locale);
  return { id: actor.id, locale };
}
