const timeZone = "Asia/Ulaanbaatar";
/** The demo's shops are open from nine to nine. */
const opensAtHour = 9;
const closesAtHour = 21;

export const openMinutesADay = (closesAtHour - opensAtHour) * 60;

/**
 * The instant so many minutes of opening time before `now`: whatever the hour of a first start, the demo's day is a
 * working day.
 */
export function openingMinutesBefore(now: Date, minutes: number): Date {
  let at = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  for (let left = minutes; ; ) {
    const midnight = at.startOfDay();
    const opens = midnight.add({ hours: opensAtHour });
    const closes = midnight.add({ hours: closesAtHour });
    if (Temporal.ZonedDateTime.compare(at, closes) > 0) at = closes;
    const open = Math.max(0, opens.until(at).total("minutes"));
    if (left <= open) return new Date(at.subtract({ seconds: Math.round(left * 60) }).epochMilliseconds);
    left -= open;
    at = midnight.subtract({ hours: 24 - closesAtHour });
  }
}
