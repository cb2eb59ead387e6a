"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useLetterKeys } from "#components/layout/use-letter-keys.ts";
import { useChooseLocale } from "#components/layout/use-preferences.ts";
import { useUser } from "#components/layout/user-context.tsx";
import { RoleBadge } from "#components/people/person-badges.tsx";
import { SignInHistory } from "#components/people/sign-in-history.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { rememberLocale } from "#lib/client/preferences.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type Locale, locales } from "#lib/domain/locale.ts";
import { PasswordForm } from "./password-form.tsx";

/** What everybody may change about themselves, and where they signed in. */
export function OwnAccount({ environment }: { environment: Environment }) {
  const t = useTranslations("account");
  const tPeople = useTranslations("people");
  const tLocale = useTranslations("locale");
  const { name, email, role } = useUser();
  const locale = useLocale() as Locale;
  const choose = useChooseLocale();
  const tKeys = useTranslations("board.keys");
  const [letters, setLetters] = useLetterKeys(environment);
  const changeLocale = (next: Locale) => {
    choose(next);
    rememberLocale(environment, next);
  };
  return (
    <div className="grid gap-4 px-3 pb-6 md:px-4 xl:grid-cols-[24rem_minmax(0,1fr)] xl:items-start">
      <div className="flex flex-col gap-4">
        <Facts title={t("who")}>
          <Fact label={tPeople("column.name")}>{name}</Fact>
          <Fact label={tPeople("column.email")}>{email}</Fact>
          <Fact label={tPeople("role")}>
            <RoleBadge role={role} />
          </Fact>
        </Facts>
        <Card>
          <Field label={t("language")} hint={t("languageHint")}>
            {({ id }) => (
              <Select
                id={id}
                value={locale}
                options={locales.map((value) => ({ value, label: tLocale(value) }))}
                onChange={changeLocale}
              />
            )}
          </Field>
        </Card>
        <Card>
          <label className="flex items-start gap-2">
            <input
              type="checkbox"
              checked={letters}
              onChange={(event) => setLetters(event.target.checked)}
              className="mt-1 accent-accent"
            />
            <span>
              <span className="block font-medium">{tKeys("letters")}</span>
              <span className="text-muted text-xs">{tKeys("lettersHint")}</span>
            </span>
          </label>
        </Card>
        <Card title={t("password")}>
          <PasswordForm environment={environment} />
        </Card>
      </div>
      <SignInHistory environment={environment} />
    </div>
  );
}

function Card({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <section className="rounded-md border border-line bg-surface">
      {title && <h2 className="border-line border-b px-3 py-2 font-medium">{title}</h2>}
      <div className="p-3">{children}</div>
    </section>
  );
}
