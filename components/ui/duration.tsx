"use client";

import { useTranslations } from "next-intl";

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Writes a length of time as short as it stays exact enough: `0.4 ms`, `38 ms`, `1.2 s`, `4 m 10 s`, `23 h 05 m`. */
export function useDuration(): (ms: number) => string {
  const t = useTranslations("ui.duration");
  return (ms) => {
    if (ms < 10) return t("ms", { value: String(Math.round(ms * 10) / 10) });
    if (ms < SECOND_MS) return t("ms", { value: String(Math.round(ms)) });
    if (ms < 10 * SECOND_MS) return t("s", { value: (ms / SECOND_MS).toFixed(2) });
    if (ms < MINUTE_MS) return t("s", { value: (ms / SECOND_MS).toFixed(1) });
    if (ms < HOUR_MS) return t("m", { m: Math.floor(ms / MINUTE_MS), s: Math.floor((ms % MINUTE_MS) / SECOND_MS) });
    return t("h", { h: Math.floor(ms / HOUR_MS), m: Math.floor((ms % HOUR_MS) / MINUTE_MS) });
  };
}

/** A length of time in milliseconds. */
export function Duration({ ms, className }: { ms: number | null; className?: string }) {
  const format = useDuration();
  return <span className={className}>{ms === null ? "–" : format(ms)}</span>;
}
