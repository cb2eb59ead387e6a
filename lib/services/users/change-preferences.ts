import type { z } from "zod";
import { updatePreferences } from "#db/queries/users.ts";
import type { ChangePreferencesBody, preferencesView } from "#lib/contracts/preferences.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { defaultLocale, isLocale } from "#lib/domain/locale.ts";
import type { Ctx } from "../context.ts";

/**
 * Remembers how somebody works, for the next browser they sign in with: their language, whether single letters are
 * commands, and how the board is laid out. What is left out stays.
 * @throws AppError `insufficient_role` for what is no person, such as a key
 */
export async function changePreferences(
  { tx, actor }: Ctx,
  { locale, letter_keys: letterKeys, board_layout: boardLayout }: ChangePreferencesBody,
): Promise<z.input<typeof preferencesView>> {
  const change = { locale, letterKeys, boardLayout };
  const saved = actor.type === "user" ? await updatePreferences(tx, actor.id, change) : undefined;
  if (!saved || actor.type !== "user") throw new AppError("insufficient_role", "Only people have preferences.");
  return {
    id: actor.id,
    locale: isLocale(saved.locale) ? saved.locale : defaultLocale,
    letter_keys: saved.letterKeys,
    board_layout: saved.boardLayout,
  };
}
