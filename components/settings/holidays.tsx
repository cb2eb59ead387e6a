"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMay } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import type { SettingsView } from "#lib/contracts/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Holiday } from "#lib/domain/settings.ts";
import { SettingsSection, Wrong } from "./settings-section.tsx";
import { useSection } from "./use-section.ts";

/** Days on which nobody works. */
export function Holidays({ environment, view }: { environment: Environment; view: SettingsView }) {
  const t = useTranslations("settings");
  const mayManage = useMay("settings:manage");
  const section = useSection(environment, view, "holidays");
  const { value, invalid, edit } = section;
  const change = (at: number, patch: Partial<Holiday>) =>
    edit(value.map((holiday, index) => (index === at ? { ...holiday, ...patch } : holiday)));
  return (
    <SettingsSection title={t("holidays")} hint={t("holidaysHint")} section={section}>
      {value.length === 0 && <p className="text-muted">{t("noHolidays")}</p>}
      <ul className="flex flex-col gap-1.5 empty:hidden">
        {value.map((holiday, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that stays while it is typed
          <li key={index} className="flex items-center gap-2">
            <Input
              type="date"
              aria-label={t("holidayDay")}
              aria-invalid={invalid.has(`${index}.day`) || undefined}
              value={holiday.day}
              onChange={(event) => change(index, { day: event.target.value })}
              className="w-40"
            />
            <Input
              aria-label={t("holidayName")}
              aria-invalid={invalid.has(`${index}.name`) || undefined}
              value={holiday.name}
              placeholder={t("holidayName")}
              maxLength={80}
              onChange={(event) => change(index, { name: event.target.value })}
              className="max-w-72"
            />
            {mayManage && (
              <IconButton
                icon={X}
                label={t("remove", { what: holiday.name || holiday.day })}
                onClick={() => edit(value.filter((_, at) => at !== index))}
              />
            )}
          </li>
        ))}
      </ul>
      {invalid.size > 0 && <Wrong>{t("invalid.holidays")}</Wrong>}
      {mayManage && (
        <Button className="self-start" onClick={() => edit([...value, { day: "", name: "" }])}>
          <Plus aria-hidden className="size-4" />
          {t("addHoliday")}
        </Button>
      )}
    </SettingsSection>
  );
}
