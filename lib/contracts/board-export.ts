import { z } from "zod";
import { locales } from "#lib/domain/locale.ts";
import { boardFilter } from "./board-filter.ts";

/** What of the board is taken, and in which language. */
export const boardExportQuery = boardFilter.extend({ locale: z.enum(locales).default("mn") });

export type BoardExportQuery = z.output<typeof boardExportQuery>;
