"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { signIn } from "#lib/client/session.ts";
import { PasswordInput } from "./password-input.tsx";

type Missing = { email?: string; password?: string };

/** E-mail and password; what was wrong is said above the button, and read out. */
export function LoginForm({ destination }: { destination: string }) {
  const t = useTranslations("session");
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<Missing>({});
  const [refusal, setRefusal] = useState<string | null>(null);

  const focusOn = (name: keyof Missing) => form.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const fields = new FormData(event.currentTarget);
    const email = String(fields.get("email")).trim();
    const password = String(fields.get("password"));
    const gaps: Missing = {};
    if (!email) gaps.email = t("emailMissing");
    if (!password) gaps.password = t("passwordMissing");
    setMissing(gaps);
    setRefusal(null);
    if (gaps.email) return focusOn("email");
    if (gaps.password) return focusOn("password");
    setBusy(true);
    const result = await signIn(email, password);
    if (result.ok) return window.location.assign(destination);
    setBusy(false);
    const minutes = result.reason === "throttled" ? Math.ceil(result.waitS / 60) : 0;
    setRefusal(result.reason === "throttled" ? t("throttled", { minutes }) : t(result.reason));
    focusOn("password");
  };

  return (
    <form ref={form} onSubmit={submit} noValidate method="post" className="flex flex-col gap-4">
      <Field label={t("email")} error={missing.email}>
        {(wiring) => <Input {...wiring} name="email" type="email" autoComplete="username" className="h-10" autoFocus />}
      </Field>
      <Field label={t("password")} error={missing.password}>
        {(wiring) => <PasswordInput {...wiring} name="password" autoComplete="current-password" className="h-10" />}
      </Field>
      <div role="alert" className="empty:hidden">
        {refusal && (
          <p className="rounded-sm border border-danger-line bg-danger-soft px-3 py-2 text-danger-ink">{refusal}</p>
        )}
      </div>
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t("signIn")}
      </Button>
    </form>
  );
}
