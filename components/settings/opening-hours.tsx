"use client";

import { useTranslations } from "next-intl";
import { Input } from "#components/ui/input.tsx";
import type { SettingsView } from "#lib/contracts/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type Hours, type Weekday, weekdays } from "#lib/domain/settings.ts";
import { SettingsSection, Wrong } from "./settings-section.tsx";
import { useSection } from "./use-section.ts";

const usual: Hours = { opens: "09:00", closes: "21:00" };

/** When parcels are picked up and delivered, by weekday. */
export function OpeningHours({ environment, view }: { environment: Environment; view: SettingsView }) {
  const t = useTranslations("settings");
  const section = useSection(environment, view, "opening_hours");
  const { value, invalid, edit } = section;
  const change = (day: Weekday, hours: Hours | null) => edit({ ...value, [day]: hours });
  return (
    <SettingsSection title={t("hours")} hint={t("hoursHint")} section={section}>
      <ul className="flex flex-col gap-1.5">
        {weekdays.map((day) => {
          const hours = value[day];
          const name = t(`weekday.${day}`);
          const timeOf = (end: keyof Hours, own: Hours) => (
            <Input
              aria-label={`${name}: ${t(end)}`}
              aria-invalid={invalid.has(`${day}.${end}`) || undefined}
              value={own[end]}
              inputMode="numeric"
              maxLength={5}
              placeholder={usual[end]}
              onChange={(event) => change(day, { ...own, [end]: event.target.value })}
              className="w-20"
            />
          );
          return (
            <li key={day} className="flex min-h-8 items-center gap-3">
              <label className="flex w-32 items-center gap-2">
                <input
                  type="checkbox"
                  checked={hours !== null}
                  onChange={(event) =>
                    change(day, event.target.checked ? (view.settings.opening_hours[day] ?? usual) : null)
                  }
                  className="accent-accent"
                />
                {name}
              </label>
              {hours ? (
                <span className="flex items-center gap-2">
                  {timeOf("opens", hours)} – {timeOf("closes", hours)}
                </span>
              ) : (
                <span className="text-muted">{t("closed")}</span>
              )}
            </li>
          );
        })}
      </ul>
      {invalid.size > 0 && <Wrong>{t("invalid.hours")}</Wrong>}
    </SettingsSection>
  );
}
