import { z } from "zod";
import { serviceLevels } from "#lib/domain/service-level.ts";
import { type Settings, weekdays } from "#lib/domain/settings.ts";
import { text } from "./text.ts";

const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}.`;
  return z.int({ error }).min(least, { error }).max(most, { error });
};

const time = z
  .string({ error: "must be text. Use HH:MM, e.g. 09:00." })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "Use HH:MM, e.g. 09:00." });

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Two weeks of opening time around the clock: nothing is promised later. */
const mostPromisedMinutes = 14 * 24 * 60;

const serviceTerms = z
  .object({
    pickup_minutes: whole(1, mostPromisedMinutes),
    delivery_minutes: whole(1, mostPromisedMinutes),
    cut_off: time.nullable(),
    warn_minutes: whole(0, 24 * 60),
  })
  .refine((terms) => terms.delivery_minutes >= terms.pickup_minutes, {
    error: "a delivery cannot be promised before its pickup.",
    path: ["delivery_minutes"],
  });

const hours = z
  .object({ opens: time, closes: time })
  // An hour at least: a promise is counted day by day through opening time.
  .refine(({ opens, closes }) => minutesOf(closes) - minutesOf(opens) >= 60, {
    error: "must lie at least an hour after opening.",
    path: ["closes"],
  });

const distinct = <Item>(most: number, key: (item: Item) => string) => ({
  few: (items: Item[]) => items.length <= most,
  once: (items: Item[]) => new Set(items.map(key)).size === items.length,
});

const holiday = z.object({ day: z.iso.date({ error: "Use YYYY-MM-DD." }), name: text(80) });
const holidays = distinct<z.output<typeof holiday>>(200, ({ day }) => day);
const hubs = distinct<string>(50, (hub) => hub);

const members = {
  service_levels: z.record(z.enum(serviceLevels), serviceTerms),
  opening_hours: z
    .record(z.enum(weekdays), hours.nullable())
    .refine((week) => Object.values(week).some((day) => day !== null), { error: "one day must be open." }),
  holidays: z
    .array(holiday)
    .refine(holidays.few, { error: "must be at most 200." })
    .refine(holidays.once, { error: "has a day twice." }),
  attempt_limit: whole(1, 10),
  undo_seconds: whole(0, 30),
  hubs: z
    .array(text(80).regex(/^\S(.*\S)?$/s, { error: "must not begin or end with a space." }))
    .refine(hubs.few, { error: "must be at most 50." })
    .refine(hubs.once, { error: "has a name twice." }),
} satisfies { [Member in keyof Settings]: z.ZodType<Settings[Member]> };

export const settingsShape = z.object(members);

/** Changes whole members, decided on `expected_version` of them; 0 = the defaults, before anybody changed anything. */
export const settingsPatch = settingsShape.partial().extend({ expected_version: whole(0, 2_147_483_647) });

export type SettingsPatch = z.output<typeof settingsPatch>;

const settingsChangeView = z.object({
  path: z.array(z.string()),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const settingsView = z.object({
  /** 0 while the defaults hold. */
  version: z.number(),
  settings: settingsShape,
  /** Newest first, at most 100. */
  history: z.array(
    z.object({
      version: z.number(),
      changed_by: z.string(),
      changed_at: z.string(),
      request_id: z.string(),
      changes: z.array(settingsChangeView),
    }),
  ),
});

export type SettingsView = z.output<typeof settingsView>;
export type SettingsHistory = SettingsView["history"];

/** What the board needs of the settings, also in front of somebody who may not read them all. */
export const boardSettings = z.object({
  warn_minutes: z.record(z.enum(serviceLevels), z.number()),
  attempt_limit: z.number(),
  undo_seconds: z.number(),
  hubs: z.array(z.string()),
  /** On which days a delivery can be tried. */
  opening_hours: members.opening_hours,
  holidays: members.holidays,
});

export type BoardSettings = z.output<typeof boardSettings>;
