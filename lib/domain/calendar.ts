import { weekdays } from "./settings.ts";

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

// The rules that count days and opening hours also run in the browser, and Safari has no Temporal: Intl knows the zone.
const wall = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ulaanbaatar",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

const aheadByHour = new Map<number, number>();
const MOST_HOURS = 5_000;

/** How far Ulaanbaatar's clock is ahead of UTC at an instant; asked of Intl once an hour of time, for it answers slowly. */
function aheadMs(at: number): number {
  const hour = Math.floor(at / HOUR_MS);
  const known = aheadByHour.get(hour);
  if (known !== undefined) return known;
  const parts = Object.fromEntries(wall.formatToParts(hour * HOUR_MS).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour: hours, minute } = parts;
  const ahead = Date.UTC(year, month - 1, day, hours, minute) - hour * HOUR_MS;
  if (aheadByHour.size >= MOST_HOURS) aheadByHour.clear();
  aheadByHour.set(hour, ahead);
  return ahead;
}

const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The day in Ulaanbaatar, `YYYY-MM-DD`. */
export function dayOf(at: Date): string {
  return isoDay(at.getTime() + aheadMs(at.getTime()));
}

/** That many days on, or back. */
export function addDays(day: string, days: number): string {
  return isoDay(Date.parse(day) + days * DAY_MS);
}

/** The weekday's name in the settings. */
export function weekdayOf(day: string): (typeof weekdays)[number] {
  return weekdays[(new Date(day).getUTCDay() + 6) % 7] ?? "monday";
}

/** When Ulaanbaatar's clock shows `HH:MM` on a day, in milliseconds; NaN for what is no day. */
export function instantAt(day: string, time = "00:00"): number {
  const shown = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(shown)) return shown;
  // Once more from there: a change of the clock may lie between.
  return shown - aheadMs(shown - aheadMs(shown));
}

/** When a day begins and ends in Ulaanbaatar. */
export function boundsOfDay(day: string): { start: Date; end: Date } {
  const start = instantAt(day);
  return { start: new Date(start), end: new Date(Number.isNaN(start) ? start : instantAt(addDays(day, 1))) };
}
