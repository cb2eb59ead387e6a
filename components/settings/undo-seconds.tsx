"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import type { SettingsView } from "#lib/contracts/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { NumberInput } from "./number-input.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { useSection } from "./use-section.ts";

/** How long a move made on the board can be taken back. */
export function UndoSeconds({ environment, view }: { environment: Environment; view: SettingsView }) {
  const t = useTranslations("settings");
  const section = useSection(environment, view, "undo_seconds");
  return (
    <SettingsSection title={t("undo")} hint={t("undoHint")} section={section}>
      <Field label={t("undoSeconds")} error={section.invalid.size > 0 && t("invalid.undo")}>
        {(wiring) => <NumberInput {...wiring} value={section.value} onValue={section.edit} className="w-20" />}
      </Field>
    </SettingsSection>
  );
}
