"use client";

import { useTranslations } from "next-intl";
import { Input } from "#components/ui/input.tsx";
import type { SettingsView } from "#lib/contracts/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type ServiceLevel, serviceLevels } from "#lib/domain/service-level.ts";
import type { ServiceTerms } from "#lib/domain/settings.ts";
import { NumberInput } from "./number-input.tsx";
import { SettingsSection, Wrong } from "./settings-section.tsx";
import { useSection } from "./use-section.ts";

const terms = ["pickup_minutes", "delivery_minutes", "cut_off", "warn_minutes"] as const;

/** What is promised per service level, until when, and when to warn. */
export function ServiceLevels({ environment, view }: { environment: Environment; view: SettingsView }) {
  const t = useTranslations("settings");
  const levelName = useTranslations("shipments.level");
  const section = useSection(environment, view, "service_levels");
  const { value, invalid, edit } = section;
  const change = (level: ServiceLevel, patch: Partial<ServiceTerms>) =>
    edit({ ...value, [level]: { ...value[level], ...patch } });
  return (
    <SettingsSection title={t("levels")} hint={t("levelsHint")} section={section}>
      <div className="overflow-x-auto">
        <table className="w-full text-left">
          <thead>
            <tr>
              <th scope="col" className="sr-only">
                {t("level")}
              </th>
              {terms.map((term) => (
                <th key={term} scope="col" className="px-2 pb-1 align-bottom font-medium text-muted text-xs">
                  {t(`term.${term}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {serviceLevels.map((level) => (
              <tr key={level}>
                <th scope="row" className="py-1 pr-2 font-medium whitespace-nowrap">
                  {levelName(level)}
                </th>
                {terms.map((term) => {
                  const control = {
                    "aria-label": `${levelName(level)}: ${t(`term.${term}`)}`,
                    "aria-invalid": invalid.has(`${level}.${term}`) || undefined,
                    className: "min-w-20",
                  };
                  return (
                    <td key={term} className="px-2 py-1">
                      {term === "cut_off" ? (
                        <Input
                          {...control}
                          value={value[level].cut_off ?? ""}
                          placeholder={t("noCutOff")}
                          inputMode="numeric"
                          maxLength={5}
                          onChange={(event) => change(level, { cut_off: event.target.value || null })}
                        />
                      ) : (
                        <NumberInput
                          {...control}
                          value={value[level][term]}
                          onValue={(minutes) => change(level, { [term]: minutes })}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {invalid.size > 0 && <Wrong>{t("invalid.levels")}</Wrong>}
    </SettingsSection>
  );
}
