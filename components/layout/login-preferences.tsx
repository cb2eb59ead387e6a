"use client";

import { Languages, SunMoon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { LocaleChoice, ThemeChoice } from "./preference-choices.tsx";

/** Language and appearance before anybody is signed in. */
export function LoginPreferences() {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <div className="flex justify-center gap-2">
      <Menu
        align="start"
        trigger={
          <Button variant="ghost" aria-label={t("locale.label")}>
            <Languages aria-hidden className="size-4" />
            {t(`locale.${locale}`)}
          </Button>
        }
      >
        <LocaleChoice />
      </Menu>
      <Menu
        align="start"
        trigger={
          <Button variant="ghost">
            <SunMoon aria-hidden className="size-4" />
            {t("theme.label")}
          </Button>
        }
      >
        <ThemeChoice />
      </Menu>
    </div>
  );
}
