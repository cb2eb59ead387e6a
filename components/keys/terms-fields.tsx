"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import { type KeyDirection, keyScopes } from "#lib/domain/key-scope.ts";
import type { Terms } from "./terms.ts";

type TermsFieldsProps = {
  direction: KeyDirection;
  terms: Terms;
  /** The message of a refused field, by its name on the wire. */
  errorAt: (field: string) => string | undefined;
  onChange: (terms: Terms) => void;
};

/** What a key may do. Only calls to us are checked, so a key of ours at the partner's has a name and no more. */
export function TermsFields({ direction, terms, errorAt, onChange }: TermsFieldsProps) {
  const t = useTranslations("keys.terms");
  const set = (patch: Partial<Terms>) => onChange({ ...terms, ...patch });
  return (
    <>
      <Field label={t("name")} error={errorAt("name")}>
        {(wiring) => (
          <Input
            {...wiring}
            value={terms.name}
            maxLength={80}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      {direction === "inbound" && (
        <>
          <fieldset className="flex flex-col gap-1.5">
            <legend className="mb-1 font-medium">{t("scopes")}</legend>
            {keyScopes.map((scope) => (
              <label key={scope} className="flex items-baseline gap-2">
                <input
                  type="checkbox"
                  className="translate-y-0.5 accent-accent"
                  checked={terms.scopes.includes(scope)}
                  onChange={({ target }) =>
                    set({
                      scopes: keyScopes.filter((one) => (one === scope ? target.checked : terms.scopes.includes(one))),
                    })
                  }
                />
                <code className="font-mono text-xs">{scope}</code>
                <span className="text-muted">{t(`scope.${scope}`)}</span>
              </label>
            ))}
          </fieldset>
          <Field label={t("limit")} hint={t("limitHint")} error={errorAt("limit_per_minute")}>
            {(wiring) => (
              <Input
                {...wiring}
                inputMode="numeric"
                className="w-32"
                value={terms.limit}
                onChange={(event) => set({ limit: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("networks")} hint={t("networksHint")} error={errorAt("allowed_cidrs")}>
            {(wiring) => (
              <Textarea
                {...wiring}
                className="font-mono text-xs"
                spellCheck={false}
                placeholder="203.0.113.0/24"
                value={terms.networks}
                onChange={(event) => set({ networks: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}
