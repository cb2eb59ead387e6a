"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { useRevokeKey } from "#lib/client/change-keys.ts";
import type { KeyView } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { Notice } from "./notice.tsx";
import { PasswordField } from "./password-field.tsx";
import { useFieldErrors } from "./use-field-errors.ts";
import { useRefusalText } from "./use-refusal-text.ts";

type LeakedRevokeProps = {
  environment: Environment;
  keyView: KeyView;
  password: string;
  onPassword: (password: string) => void;
};

/** Shuts the key. The dialog sees it shut as soon as the keys are read again. */
export function LeakedRevoke({ environment, keyView, password, onPassword }: LeakedRevokeProps) {
  const t = useTranslations("keys.leaked");
  const refusal = useRefusalText();
  const revoke = useRevokeKey(environment, keyView.id);
  const { field, errorAt } = useFieldErrors(revoke.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    revoke.mutate({ password });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <PasswordField value={password} error={errorAt("password")} onChange={onPassword} />
      {revoke.error && field === undefined && <Notice tone="danger">{refusal(revoke.error)}</Notice>}
      <Button type="submit" variant="danger" busy={revoke.isPending} className="self-start">
        {t("shutNow")}
      </Button>
    </form>
  );
}
