"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CodeChoice } from "#components/ui/code-choice.tsx";
import { useRollKey } from "#lib/client/change-keys.ts";
import type { IssuedKey, KeyView } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type KeyOverlap, keyOverlaps } from "#lib/domain/key-overlap.ts";
import { FormDialog } from "./form-dialog.tsx";
import { PasswordField } from "./password-field.tsx";
import { useFieldErrors } from "./use-field-errors.ts";

type RollDialogProps = {
  environment: Environment;
  keyView: KeyView;
  onIssued: (issued: IssuedKey) => void;
  onClose: () => void;
};

/** A successor on the same terms, and how long the old key lives on beside it. */
export function RollDialog({ environment, keyView, onIssued, onClose }: RollDialogProps) {
  const t = useTranslations("keys.roll");
  const roll = useRollKey(environment, keyView.id);
  const { field, errorAt } = useFieldErrors(roll.error);
  const [overlap, setOverlap] = useState<KeyOverlap>("24h");
  const [password, setPassword] = useState("");
  return (
    <FormDialog
      title={t("title")}
      description={`${keyView.name} · ${keyView.masked}`}
      submitLabel={t("submit")}
      danger={overlap === "now"}
      busy={roll.isPending}
      error={roll.error}
      isShownAtField={field !== undefined}
      onSubmit={() => roll.mutate({ overlap, password }, { onSuccess: onIssued })}
      onClose={onClose}
    >
      <p className="text-muted">{t("hint")}</p>
      <CodeChoice
        legend={t("overlap")}
        options={keyOverlaps.map((value) => ({ value, label: t(`overlaps.${value}`) }))}
        value={overlap}
        onChange={setOverlap}
      />
      <PasswordField value={password} error={errorAt("password")} onChange={setPassword} />
    </FormDialog>
  );
}
