import { z } from "zod";
import { columnIds, columnWidths, densities } from "#lib/domain/board-layout.ts";
import { locales } from "#lib/domain/locale.ts";

const boardLayout = z.object({
  density: z.literal(densities),
  columns: z
    .array(
      z.object({
        id: z.enum(columnIds),
        shown: z.boolean(),
        width: z.int().min(columnWidths.least).max(columnWidths.most).nullable(),
      }),
    )
    .max(columnIds.length),
});

const preferences = z.object({
  locale: z.enum(locales),
  /** Whether single letters are commands. */
  letter_keys: z.boolean(),
  /** How the board's table is laid out; null = as it is for whoever never changed it. */
  board_layout: boardLayout.nullable(),
});

export const changePreferencesBody = preferences.partial();

export type ChangePreferencesBody = z.output<typeof changePreferencesBody>;

export const preferencesView = preferences.extend({ id: z.string() });
