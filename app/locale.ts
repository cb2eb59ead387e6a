import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { currentUser } from "#lib/auth/session.ts";
import { defaultLocale, isLocale, type Locale } from "#lib/domain/locale.ts";
import en from "#messages/en.json" with { type: "json" };
import mn from "#messages/mn.json" with { type: "json" };

const messages: Record<Locale, typeof mn> = { mn, en };

/** What the address asks for, which takes no JavaScript; else what this browser chose, or the person is known to read. */
async function chosenLocale(): Promise<Locale> {
  const path = (await headers()).get("x-pickpack-path");
  const asked = path && URL.parse(path, "http://localhost")?.searchParams.get("lang");
  if (isLocale(asked)) return asked;
  const cookie = (await cookies()).get("locale")?.value;
  if (isLocale(cookie)) return cookie;
  // Without a database the page still has to say so in some language.
  const known = (await currentUser().catch(() => null))?.locale;
  return isLocale(known) ? known : defaultLocale;
}

export default getRequestConfig(async () => {
  const locale = await chosenLocale();
  return { locale, messages: messages[locale], timeZone: "Asia/Ulaanbaatar" };
});
