const HOUR_MS = 60 * 60_000;

/** Stretches of time up to now that a log can be narrowed to, in milliseconds. */
export const spanMs = { "1h": HOUR_MS, "24h": 24 * HOUR_MS, "7d": 7 * 24 * HOUR_MS };

export type Span = keyof typeof spanMs;

export const spans = Object.keys(spanMs) as [Span, ...Span[]];

/** A stretch as a log's filter has it: up to now, or between two instants; what is left out does not narrow. */
export type Period = { within?: Span; from?: string; to?: string };

/** Where a period begins and ends. The narrower one counts when both a span and an instant are given. */
export function boundsOf({ within, from, to }: Period, now: Date): { since?: Date; until?: Date } {
  const starts = [within && now.getTime() - spanMs[within], from && Date.parse(from)].filter(
    (start): start is number => typeof start === "number",
  );
  return {
    since: starts.length > 0 ? new Date(Math.max(...starts)) : undefined,
    until: to === undefined ? undefined : new Date(to),
  };
}
