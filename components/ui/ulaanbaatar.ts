const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ulaanbaatar",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

function partsOf(at: Date): Record<string, string> {
  return Object.fromEntries(clock.formatToParts(at).map((part) => [part.type, part.value]));
}

/** `14:02`, on the clock of Ulaanbaatar. */
export function timeOfDay(at: Date): string {
  const { hour, minute } = partsOf(at);
  return `${hour}:${minute}`;
}

/** `11/22 14:02`, with seconds where asked, and with the year where it is not that of `now`. */
export function dateAndTime(at: Date, { now = new Date(), seconds = false } = {}): string {
  const { year, month, day, hour, minute, second } = partsOf(at);
  const prefix = partsOf(now).year === year ? "" : `${year}/`;
  return `${prefix}${month}/${day} ${hour}:${minute}${seconds ? `:${second}` : ""}`;
}

/** `2026-11-22`, the day on the clock of Ulaanbaatar. */
export function dayInUlaanbaatar(at: Date): string {
  const { year, month, day } = partsOf(at);
  return `${year}-${month}-${day}`;
}

/** `2026-11-22T14:02`, as a field of date and time takes it, on the clock of Ulaanbaatar. */
export function wallTime(at: Date): string {
  return `${dayInUlaanbaatar(at)}T${timeOfDay(at)}`;
}

/** The instant at which Ulaanbaatar's clock shows `2026-11-22T14:02`; null for what is no time. */
export function atWallTime(text: string): Date | null {
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc)) return null;
  const aheadMs = Date.parse(`${wallTime(new Date(asUtc))}Z`) - asUtc;
  return new Date(asUtc - aheadMs);
}
