"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { PasswordInput } from "#components/layout/password-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { acceptInvitation } from "#lib/client/people.ts";
import { RequestError } from "#lib/client/request-json.ts";
import { signIn } from "#lib/client/session.ts";
import { passwordLength } from "#lib/domain/password-rule.ts";

type InvitationFormProps = { token: string; purpose: "join" | "reset"; email: string };
type Wrong = { name?: string; password?: string };

const refusals = { already_exists: "taken", invalid_link: "invalidHint", expired_link: "expiredHint" } as const;

/** The name and password of whoever holds a link; then they are signed in. */
export function InvitationForm({ token, purpose, email }: InvitationFormProps) {
  const t = useTranslations("people.invitation");
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const [refusal, setRefusal] = useState<string | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const fields = new FormData(event.currentTarget);
    const name = purpose === "join" ? String(fields.get("name")).trim() : undefined;
    const password = String(fields.get("password"));
    const gaps: Wrong = {};
    if (name === "") gaps.name = t("nameMissing");
    if (password.length < passwordLength.shortest) gaps.password = t("passwordShort");
    setWrong(gaps);
    setRefusal(null);
    if (gaps.name || gaps.password) return;
    setBusy(true);
    try {
      await acceptInvitation({ token, name, password, locale });
      const { ok } = await signIn(email, password);
      window.location.assign(ok ? "/" : "/login");
    } catch (error) {
      setBusy(false);
      const code = error instanceof RequestError ? error.code : "unreachable";
      setRefusal(t(code in refusals ? refusals[code as keyof typeof refusals] : "failed"));
    }
  };

  return (
    <form onSubmit={submit} noValidate method="post" className="flex flex-col gap-4">
      {/* For password managers, which keep both together. */}
      <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      {purpose === "join" && (
        <Field label={t("name")} hint={t("nameHint")} error={wrong.name}>
          {(wiring) => <Input {...wiring} name="name" autoComplete="name" maxLength={100} className="h-10" autoFocus />}
        </Field>
      )}
      <Field label={t("password")} hint={t("passwordHint")} error={wrong.password}>
        {(wiring) => <PasswordInput {...wiring} name="password" autoComplete="new-password" className="h-10" />}
      </Field>
      <div role="alert" className="empty:hidden">
        {refusal && (
          <p className="rounded-sm border border-danger-line bg-danger-soft px-3 py-2 text-danger-ink">{refusal}</p>
        )}
      </div>
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t(purpose === "join" ? "acceptJoin" : "acceptReset")}
      </Button>
    </form>
  );
}
