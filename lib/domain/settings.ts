import type { ServiceLevel } from "./service-level.ts";

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

export type Weekday = (typeof weekdays)[number];

/** From when till when on one day, `HH:MM` in Ulaanbaatar. */
export type Hours = { opens: string; closes: string };

export type ServiceTerms = {
  /** Minutes of opening time from the registration to the pickup, and to the delivery. */
  pickup_minutes: number;
  delivery_minutes: number;
  /** What is registered later than that counts from the next day, `HH:MM` in Ulaanbaatar; null = until closing. */
  cut_off: string | null;
  /** Minutes before the promised time from which a shipment needs an eye on it. */
  warn_minutes: number;
};

/** A day on which nobody works, `YYYY-MM-DD`. */
export type Holiday = { day: string; name: string };

/** How PickPack works in one environment. Keys are the wire's, so that what was sent is what is stored and shown. */
export type Settings = {
  service_levels: Record<ServiceLevel, ServiceTerms>;
  /** Null on a weekday without work. */
  opening_hours: Record<Weekday, Hours | null>;
  holidays: Holiday[];
  /** How often a delivery is tried. */
  attempt_limit: number;
  /** How long a move made on the board can be taken back before it happens; 0 = it happens at once. */
  undo_seconds: number;
  /** Where a parcel can arrive between two moves; none = it is not asked. */
  hubs: string[];
};

const allDay: Hours = { opens: "09:00", closes: "21:00" };

/** What holds until somebody decides otherwise (contract §4 leaves it to us). */
export const defaultSettings: Settings = {
  service_levels: {
    standard: { pickup_minutes: 8 * 60, delivery_minutes: 24 * 60, cut_off: null, warn_minutes: 120 },
    express: { pickup_minutes: 60, delivery_minutes: 3 * 60, cut_off: null, warn_minutes: 30 },
    same_day: { pickup_minutes: 3 * 60, delivery_minutes: 8 * 60, cut_off: "13:00", warn_minutes: 60 },
  },
  opening_hours: {
    monday: allDay,
    tuesday: allDay,
    wednesday: allDay,
    thursday: allDay,
    friday: allDay,
    saturday: allDay,
    sunday: allDay,
  },
  holidays: [],
  attempt_limit: 3,
  undo_seconds: 5,
  hubs: [],
};

/** What the board works with: when to warn, how often to try, how long to wait, where a parcel can arrive. */
export function boardSettingsOf({
  service_levels,
  attempt_limit,
  undo_seconds,
  hubs,
  opening_hours,
  holidays,
}: Settings) {
  const warn_minutes: Record<ServiceLevel, number> = {
    standard: service_levels.standard.warn_minutes,
    express: service_levels.express.warn_minutes,
    same_day: service_levels.same_day.warn_minutes,
  };
  return { warn_minutes, attempt_limit, undo_seconds, hubs, opening_hours, holidays };
}

/** One thing that was changed: where it is, and its value before and after; null = it was not, or is not, there. */
export type SettingsChange = { path: string[]; before: string | null; after: string | null };

type Line = { path: string[]; value: string | null };

function linesOf(settings: Settings): Line[] {
  const { service_levels, opening_hours, holidays, hubs, attempt_limit, undo_seconds } = settings;
  return [
    ...Object.entries(service_levels).flatMap(([level, terms]) =>
      Object.entries(terms).map(([term, value]) => ({
        path: ["service_levels", level, term],
        value: value === null ? null : String(value),
      })),
    ),
    ...weekdays.map((day) => {
      const hours = opening_hours[day];
      return { path: ["opening_hours", day], value: hours && `${hours.opens}–${hours.closes}` };
    }),
    ...holidays.map(({ day, name }) => ({ path: ["holidays", day], value: name })),
    { path: ["attempt_limit"], value: String(attempt_limit) },
    { path: ["undo_seconds"], value: String(undo_seconds) },
    ...hubs.map((hub) => ({ path: ["hubs", hub], value: hub })),
  ];
}

/** What is different in `after`, in the order of the settings; what was taken out comes last. */
export function settingsChanges(before: Settings, after: Settings): SettingsChange[] {
  const keyed = (settings: Settings) => new Map(linesOf(settings).map((line) => [JSON.stringify(line.path), line]));
  const [old, now] = [keyed(before), keyed(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((key) => ({
      path: (now.get(key) ?? old.get(key))?.path ?? [],
      before: old.get(key)?.value ?? null,
      after: now.get(key)?.value ?? null,
    }))
    .filter((change) => change.before !== change.after);
}
