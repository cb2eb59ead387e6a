/** A day and a time as people write them; the time zone is Ulaanbaatar's everywhere. */
export const momentFormat = {
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const;

/** A day alone, in words. */
export const dayFormat = { month: "short", day: "numeric", weekday: "long" } as const;
