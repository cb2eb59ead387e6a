"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import type { SettingsView } from "#lib/contracts/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { NumberInput } from "./number-input.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { useSection } from "./use-section.ts";

/** How often a delivery is tried. */
export function AttemptLimit({ environment, view }: { environment: Environment; view: SettingsView }) {
  const t = useTranslations("settings");
  const section = useSection(environment, view, "attempt_limit");
  return (
    <SettingsSection title={t("attempts")} hint={t("attemptsHint")} section={section}>
      <Field label={t("attemptLimit")} error={section.invalid.size > 0 && t("invalid.attempts")}>
        {(wiring) => <NumberInput {...wiring} value={section.value} onValue={section.edit} className="w-20" />}
      </Field>
    </SettingsSection>
  );
}
