"use client";

import { useTranslations } from "next-intl";
import { PasswordInput } from "#components/layout/password-input.tsx";
import { Field } from "#components/ui/field.tsx";

type PasswordFieldProps = { value: string; error?: string; onChange: (value: string) => void };

/** The own password once more: an unlocked screen must not be enough to show or kill a secret. */
export function PasswordField({ value, error, onChange }: PasswordFieldProps) {
  const t = useTranslations("keys.password");
  return (
    <Field label={t("label")} hint={t("hint")} error={error}>
      {(wiring) => (
        <PasswordInput
          {...wiring}
          value={value}
          autoComplete="current-password"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
