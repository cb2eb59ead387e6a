"use client";

import { useNow, useTranslations } from "next-intl";
import { dateAndTime } from "./ulaanbaatar.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** How long ago, in one short word for a column; the moment itself under the pointer. */
export function Age({ at, className }: { at: string; className?: string }) {
  const t = useTranslations("ui.age");
  const now = useNow({ updateInterval: 10 * SECOND_MS });
  const date = new Date(at);
  const ms = Math.max(0, now.getTime() - date.getTime());
  const steps = [
    ["s", MINUTE_MS, SECOND_MS],
    ["m", HOUR_MS, MINUTE_MS],
    ["h", 2 * DAY_MS, HOUR_MS],
    ["d", Number.POSITIVE_INFINITY, DAY_MS],
  ] as const;
  const [unit, , size] = steps.find(([, below]) => ms < below) ?? steps[3];
  // The server's second is over by the time the browser takes over.
  return (
    <time
      dateTime={at}
      title={`${dateAndTime(date, { seconds: true })} · ${at} (UTC)`}
      className={className}
      suppressHydrationWarning
    >
      {t(unit, { value: Math.floor(ms / size) })}
    </time>
  );
}
