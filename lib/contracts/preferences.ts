import { z } from "zod";
import { locales } from "#lib/domain/locale.ts";

const preferences = z.object({
  locale: z.enum(locales),
  /** Whether single letters are commands. */
  letter_keys: z.boolean(),
});

export const changePreferencesBody = preferences.partial();

export type ChangePreferencesBody = z.output<typeof changePreferencesBody>;

export const preferencesView = preferences.extend({ id: z.string() });
