"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "#components/ui/toast.tsx";
import { useRevokeKey } from "#lib/client/change-keys.ts";
import type { KeyView } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { FormDialog } from "./form-dialog.tsx";
import { PasswordField } from "./password-field.tsx";
import { useFieldErrors } from "./use-field-errors.ts";

type RevokeDialogProps = { environment: Environment; keyView: KeyView; onClose: () => void };

/** The end of a key, at once and for good. */
export function RevokeDialog({ environment, keyView, onClose }: RevokeDialogProps) {
  const t = useTranslations("keys.revoke");
  const revoke = useRevokeKey(environment, keyView.id);
  const { field, errorAt } = useFieldErrors(revoke.error);
  const [password, setPassword] = useState("");
  const done = () => {
    toast({ kind: "ok", title: t("done", { name: keyView.name }), description: keyView.masked });
    onClose();
  };
  return (
    <FormDialog
      title={t("title")}
      description={`${keyView.name} · ${keyView.masked}`}
      submitLabel={t("submit")}
      danger
      busy={revoke.isPending}
      error={revoke.error}
      isShownAtField={field !== undefined}
      onSubmit={() => revoke.mutate({ password }, { onSuccess: done })}
      onClose={onClose}
    >
      <p>{t(`hint.${keyView.direction}`)}</p>
      <PasswordField value={password} error={errorAt("password")} onChange={setPassword} />
    </FormDialog>
  );
}
