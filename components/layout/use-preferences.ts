"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { Locale } from "#lib/domain/locale.ts";
import { isTheme, type Theme } from "#lib/domain/theme.ts";

const YEAR_S = 365 * 24 * 60 * 60;

function keep(name: "locale" | "theme", value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and needs https
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`;
}

/** Changes this browser's language: the server renders the page again in it, and what is typed stays. */
export function useChooseLocale(): (locale: Locale) => void {
  const router = useRouter();
  return (locale) => {
    keep("locale", locale);
    router.refresh();
  };
}

/** The theme, which the server put on the page, and how to change it. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => {
    const shown = document.documentElement.dataset.theme;
    if (isTheme(shown)) setTheme(shown);
  }, []);
  const choose = (next: Theme) => {
    keep("theme", next);
    document.documentElement.dataset.theme = next;
    setTheme(next);
  };
  return [theme, choose];
}
