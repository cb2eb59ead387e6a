"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { PasswordInput } from "#components/layout/password-input.tsx";
import { useUser } from "#components/layout/user-context.tsx";
import { Refusal } from "#components/people/refusal.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { changePassword } from "#lib/client/account.ts";
import { signInsQuery } from "#lib/client/people.ts";
import type { ChangePasswordBody } from "#lib/contracts/people.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { passwordLength } from "#lib/domain/password-rule.ts";

type Wrong = { current?: string; next?: string };

/** The old password and a new one; this browser stays signed in, the others do not. */
export function PasswordForm({ environment }: { environment: Environment }) {
  const t = useTranslations("account");
  const { email } = useUser();
  const form = useRef<HTMLFormElement>(null);
  const client = useQueryClient();
  const [wrong, setWrong] = useState<Wrong>({});
  const change = useMutation({
    mutationFn: (body: ChangePasswordBody) => changePassword(environment, email, body),
    networkMode: "always",
    onSuccess: () => {
      form.current?.reset();
      toast({ kind: "ok", title: t("changed"), description: t("changedHint") });
    },
    onSettled: () => client.invalidateQueries({ queryKey: signInsQuery(environment).queryKey }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (change.isPending) return;
    const fields = new FormData(event.currentTarget);
    const body = { current_password: String(fields.get("current")), new_password: String(fields.get("next")) };
    const gaps: Wrong = {};
    if (!body.current_password) gaps.current = t("currentMissing");
    if (body.new_password.length < passwordLength.shortest) gaps.next = t("newShort");
    setWrong(gaps);
    if (!gaps.current && !gaps.next) change.mutate(body);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate method="post" className="flex flex-col gap-4">
      <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      <Field label={t("current")} error={wrong.current}>
        {(wiring) => <PasswordInput {...wiring} name="current" autoComplete="current-password" className="h-10" />}
      </Field>
      <Field label={t("new")} hint={t("newHint")} error={wrong.next}>
        {(wiring) => <PasswordInput {...wiring} name="next" autoComplete="new-password" className="h-10" />}
      </Field>
      <Refusal error={change.error} />
      <Button type="submit" variant="primary" busy={change.isPending} className="self-start">
        {t("change")}
      </Button>
    </form>
  );
}
