"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";

type SecretFieldProps = { value: string; error?: string; onChange: (value: string) => void };

/** A key as it was handed over. */
export function SecretField({ value, error, onChange }: SecretFieldProps) {
  const t = useTranslations("keys.issue");
  return (
    <Field label={t("secret")} hint={t("secretHint")} error={error}>
      {(wiring) => (
        <Input
          {...wiring}
          value={value}
          autoComplete="off"
          spellCheck={false}
          placeholder="sk_…"
          className="font-mono text-xs"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
