const HOUR_MS = 60 * 60_000;

/** Hours that the health of a receiver is shown for, the running one included. */
export const healthHourCount = 7 * 24;

/** A retry comes up to a day after its event, so events from that much earlier are looked at too. */
const retryHourCount = 25;

export type HourSlot = { from: Date; until: Date };

/** `count` whole hours, the last one running at `now`, the oldest first. */
function hoursUpTo(now: Date, count: number): HourSlot[] {
  const running = Math.floor(now.getTime() / HOUR_MS);
  return Array.from({ length: count }, (_, index) => {
    const from = (running - count + 1 + index) * HOUR_MS;
    return { from: new Date(from), until: new Date(from + HOUR_MS) };
  });
}

/** The hours that are shown. Ulaanbaatar's clock is whole hours ahead of UTC, so they are its hours too. */
export const healthHours = (now: Date): HourSlot[] => hoursUpTo(now, healthHourCount);

/** The hours whose events can have had an attempt in those. */
export const healthEventHours = (now: Date): HourSlot[] => hoursUpTo(now, healthHourCount + retryHourCount);
