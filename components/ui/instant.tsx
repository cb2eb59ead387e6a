"use client";

import { useFormatter, useNow } from "next-intl";
import { dateAndTime } from "./ulaanbaatar.ts";

type InstantProps = { at: string | Date; seconds?: boolean; className?: string };

const MINUTE_MS = 60_000;

/** A moment on Ulaanbaatar's clock; UTC under the pointer. */
export function Instant({ at, seconds = false, className }: InstantProps) {
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()} title={`${date.toISOString()} (UTC)`} className={className}>
      {dateAndTime(date, { seconds })}
    </time>
  );
}

/** How long ago, kept up to date; the moment itself under the pointer. */
export function RelativeTime({ at, className }: Omit<InstantProps, "seconds">) {
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE_MS / 2 });
  const date = new Date(at);
  const title = `${dateAndTime(date, { seconds: true })} · ${date.toISOString()} (UTC)`;
  // The server's minute may be over by the time the browser takes over.
  return (
    <time dateTime={date.toISOString()} title={title} className={className} suppressHydrationWarning>
      {format.relativeTime(date, now)}
    </time>
  );
}
