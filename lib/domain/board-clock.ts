import { workingDayBefore } from "./attempt-plan.ts";
import { boundsOfDay, dayOf } from "./calendar.ts";
import { addOpeningMinutes } from "./promise.ts";
import { type ServiceLevel, serviceLevels } from "./service-level.ts";
import type { Settings } from "./settings.ts";

type Terms = Pick<Settings, "opening_hours" | "holidays"> & { warn_minutes: Record<ServiceLevel, number> };

/** What the urgency of every row is read from, worked out once a look instead of once a row. Milliseconds. */
export type BoardClock = {
  now: number;
  /** What is due no later than this is due soon: the warning time counts only while PickPack works. */
  soonUntil: Record<ServiceLevel, number>;
  /** The last day somebody worked before today, and today. */
  yesterday: number;
  today: number;
};

/** The board's clock at an instant, under the settings in force. */
export function boardClock(now: Date, terms: Terms): BoardClock {
  const today = dayOf(now);
  const soon = serviceLevels.map((level) => [
    level,
    addOpeningMinutes(now, terms.warn_minutes[level], terms).getTime(),
  ]);
  return {
    now: now.getTime(),
    soonUntil: Object.fromEntries(soon),
    yesterday: boundsOfDay(workingDayBefore(today, terms)).start.getTime(),
    today: boundsOfDay(today).start.getTime(),
  };
}
