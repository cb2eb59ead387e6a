const DAY_MS = 86_400_000;
/** Mongolia has had no summer time since 2017. */
const ULAANBAATAR_MS = 8 * 3_600_000;

/** Days that the chart of a key shows, today included. */
export const usageDayCount = 7;

/** How many calls of one key and day are counted; more are shown as "at least". */
export const mostCountedCalls = 20_000;

export type UsageDay = {
  /** `2026-05-26`, on the clock of Ulaanbaatar. */
  day: string;
  from: Date;
  until: Date;
};

/** The days of the chart, the oldest first. */
export function usageDays(now: Date): UsageDay[] {
  const today = Math.floor((now.getTime() + ULAANBAATAR_MS) / DAY_MS);
  return Array.from({ length: usageDayCount }, (_, index) => {
    const start = (today - usageDayCount + 1 + index) * DAY_MS;
    const from = new Date(start - ULAANBAATAR_MS);
    return { day: new Date(start).toISOString().slice(0, 10), from, until: new Date(from.getTime() + DAY_MS) };
  });
}
