import { z } from "zod";
import { locales } from "#lib/domain/locale.ts";

export const changePreferencesBody = z.object({ locale: z.enum(locales) });

export const preferencesView = z.object({ id: z.string(), locale: z.enum(locales) });
