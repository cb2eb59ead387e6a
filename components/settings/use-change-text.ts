import { useTranslations } from "next-intl";
import { serviceLevels } from "#lib/domain/service-level.ts";
import { defaultSettings, type Settings, type SettingsChange, weekdays } from "#lib/domain/settings.ts";

type Texts = { what: string; absent: string; value: (value: string) => string };

const isMember = (name: string | undefined): name is keyof Settings => name !== undefined && name in defaultSettings;

const terms = ["pickup_minutes", "delivery_minutes", "cut_off", "warn_minutes"] as const;

/** A change in the reader's words: what it is about, and its value before and after. */
export function useChangeText(): (change: SettingsChange) => { what: string; before: string; after: string } {
  const t = useTranslations("settings");
  const levelName = useTranslations("shipments.level");
  const plain = (value: string) => value;

  const texts: Record<keyof Settings, (path: readonly string[]) => Texts> = {
    service_levels: ([level, term]) => {
      const known = terms.find((one) => one === term) ?? "cut_off";
      const name = serviceLevels.find((one) => one === level);
      const what = `${name ? levelName(name) : level} · ${t(`term.${known}`)}`;
      const value = known === "cut_off" ? plain : (minutes: string) => t("minutes", { minutes });
      return { what, absent: t("noCutOff"), value };
    },
    opening_hours: ([day]) => {
      const known = weekdays.find((one) => one === day);
      return { what: known ? t(`weekday.${known}`) : String(day), absent: t("closed"), value: plain };
    },
    holidays: ([day]) => ({ what: t("holidayOn", { day: String(day) }), absent: t("absent"), value: plain }),
    attempt_limit: () => ({ what: t("attemptLimit"), absent: t("absent"), value: plain }),
    undo_seconds: () => ({
      what: t("undoSeconds"),
      absent: t("absent"),
      value: (seconds) => t("seconds", { seconds }),
    }),
    hubs: () => ({ what: t("hub"), absent: t("absent"), value: plain }),
  };

  return ({ path: [member, ...rest], before, after }) => {
    if (!isMember(member)) return { what: String(member), before: before ?? "", after: after ?? "" };
    const { what, absent, value } = texts[member](rest);
    const said = (one: string | null) => (one === null ? absent : value(one));
    return { what, before: said(before), after: said(after) };
  };
}
