"use client";

import { ChevronDown, LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClasses } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import { toast } from "#components/ui/toast.tsx";
import { rememberLocale } from "#lib/client/preferences.ts";
import { signOut } from "#lib/client/session.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { LocaleChoice, ThemeChoice } from "./preference-choices.tsx";
import { useUser } from "./user-context.tsx";

/** Who is signed in, with their language, appearance and the way out. */
export function AccountMenu({ environment }: { environment: Environment }) {
  const t = useTranslations("session");
  const { name, email, role } = useUser();
  const leave = () => signOut().catch(() => toast({ kind: "danger", title: t("unavailable") }));
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t("account", { name })}
          className={cn(buttonClasses({ variant: "ghost" }), "px-1.5")}
        >
          <span
            aria-hidden
            className="grid size-6 place-items-center rounded-full bg-accent-soft font-semibold text-accent-ink text-xs"
          >
            {name.slice(0, 1).toLocaleUpperCase("mn")}
          </span>
          <span className="hidden max-w-40 truncate lg:inline">{name}</span>
          <ChevronDown aria-hidden className="size-3.5 text-muted" />
        </button>
      }
    >
      <div className="px-2 pt-1.5 pb-2">
        <p className="font-medium">{name}</p>
        <p className="text-muted text-xs">{email}</p>
        <p className="text-muted text-xs">{t(`role.${role}`)}</p>
      </div>
      <MenuItem icon={UserRound} render={<Link href={`/${environment}/account`} />}>
        {t("ownAccount")}
      </MenuItem>
      <MenuSeparator />
      <LocaleChoice onChosen={(locale) => rememberLocale(environment, locale)} />
      <MenuSeparator />
      <ThemeChoice />
      <MenuSeparator />
      <MenuItem icon={LogOut} onClick={leave}>
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}
