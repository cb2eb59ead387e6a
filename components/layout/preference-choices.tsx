"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { MenuChoice } from "#components/ui/menu.tsx";
import { type Locale, locales } from "#lib/domain/locale.ts";
import { themes } from "#lib/domain/theme.ts";
import { useChooseLocale, useTheme } from "./use-preferences.ts";

const themeIcons = { light: Sun, dark: Moon, system: Monitor } as const;

/** The language, as lines of a menu; each in its own words. `onChosen` hears of it as well. */
export function LocaleChoice({ onChosen }: { onChosen?: (locale: Locale) => void }) {
  const t = useTranslations("locale");
  const choose = useChooseLocale();
  const options = locales.map((value) => ({ value, label: t(value), lang: value }));
  const change = (locale: Locale) => {
    choose(locale);
    onChosen?.(locale);
  };
  return <MenuChoice label={t("label")} value={useLocale()} options={options} onChange={change} />;
}

/** The theme, as lines of a menu. */
export function ThemeChoice() {
  const t = useTranslations("theme");
  const [theme, choose] = useTheme();
  const options = themes.map((value) => ({ value, label: t(value), icon: themeIcons[value] }));
  return <MenuChoice label={t("label")} value={theme} options={options} onChange={choose} />;
}
