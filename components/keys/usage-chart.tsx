"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { mostCountedCalls } from "#lib/domain/key-usage.ts";

type Day = { calls: number; errors: number };

const WIDTH = 8;
const GAP = 3;
const HEIGHT = 24;

/** Calls per day as bars, what was refused of them in red; the numbers in words for those who do not see them. */
export function UsageChart({ days, usage }: { days: string[]; usage: Day[] | undefined }) {
  const t = useTranslations("keys.usage");
  const format = useFormatter();
  if (!usage) return <span className="text-muted">{t("none")}</span>;
  const most = Math.max(1, ...usage.map(({ calls }) => calls));
  const height = (count: number) => (count === 0 ? 0 : Math.max(2, Math.round((count / most) * HEIGHT)));
  const calls = usage.reduce((sum, day) => sum + day.calls, 0);
  const errors = usage.reduce((sum, day) => sum + day.errors, 0);
  const isCapped = usage.some((day) => day.calls >= mostCountedCalls);
  const total = isCapped ? t("atLeast", { calls: format.number(calls) }) : format.number(calls);
  const words = t("words", { calls: total, errors: format.number(errors) });
  const perDay = usage.map((day, index) => ({ ...day, day: days[index] ?? "" }));
  const lines = perDay.map((one) => (
    <div key={one.day} className="tabular-nums">
      {t("day", { day: one.day.slice(5), calls: format.number(one.calls), errors: format.number(one.errors) })}
    </div>
  ));
  return (
    <Tooltip label={<div className="flex flex-col">{lines}</div>}>
      <button
        type="button"
        aria-label={words}
        className="inline-flex cursor-default items-end gap-2 rounded-sm text-left"
      >
        <svg aria-hidden="true" width={usage.length * (WIDTH + GAP) - GAP} height={HEIGHT}>
          {perDay.map((one, index) => {
            const all = height(one.calls);
            const failed = Math.min(all, height(one.errors));
            const x = index * (WIDTH + GAP);
            return (
              <g key={one.day}>
                <rect x={x} y={HEIGHT - 1} width={WIDTH} height={1} className="fill-line-strong" />
                <rect x={x} y={HEIGHT - all} width={WIDTH} height={all - failed} className="fill-accent" />
                <rect x={x} y={HEIGHT - failed} width={WIDTH} height={failed} className="fill-danger" />
              </g>
            );
          })}
        </svg>
        <span className="flex flex-col text-xs leading-3">
          <span>{total}</span>
          <span className={errors > 0 ? "text-danger-ink" : "text-muted"}>{format.number(errors)}</span>
        </span>
      </button>
    </Tooltip>
  );
}
