"use client";

import { useTranslations } from "next-intl";
import { type Span, spanMs, spans } from "#lib/domain/period.ts";
import { cn } from "./cn.ts";
import { FilterSelect } from "./filter-select.tsx";
import { Input } from "./input.tsx";
import { atWallTime, wallTime } from "./ulaanbaatar.ts";

type Period = { within: Span | null; from: string | null; to: string | null };

type PeriodFilterProps = { value: Period; onChange: (period: Period) => void };

/** A stretch of time to narrow a log by: up to now, or from one moment to another on the clock of Ulaanbaatar. */
export function PeriodFilter({ value, onChange }: PeriodFilterProps) {
  const t = useTranslations("ui.period");
  const isCustom = value.from !== null || value.to !== null;
  const options = [
    ...spans.map((span) => ({ value: span, label: t(`within.${span}`) })),
    { value: "custom" as const, label: t("custom") },
  ];
  const choose = (chosen: Span | "custom" | null) => {
    const from = new Date(Date.now() - spanMs[value.within ?? "24h"]).toISOString();
    if (chosen === "custom") onChange({ within: null, from: value.from ?? from, to: value.to });
    else onChange({ within: chosen, from: null, to: null });
  };
  return (
    <>
      <FilterSelect
        label={t("label")}
        any={t("any")}
        value={isCustom ? "custom" : value.within}
        options={options}
        onChange={choose}
      />
      {isCustom && (
        <div className="flex items-center gap-1">
          <MomentInput label={t("from")} value={value.from} onChange={(from) => onChange({ ...value, from })} />
          <span aria-hidden className="text-muted">
            –
          </span>
          <MomentInput label={t("to")} value={value.to} onChange={(to) => onChange({ ...value, to })} />
        </div>
      )}
    </>
  );
}

type MomentInputProps = { label: string; value: string | null; onChange: (moment: string | null) => void };

function MomentInput({ label, value, onChange }: MomentInputProps) {
  const isMoment = value !== null && !Number.isNaN(Date.parse(value));
  return (
    <Input
      type="datetime-local"
      aria-label={label}
      title={label}
      value={isMoment ? wallTime(new Date(value)) : ""}
      onChange={(event) => onChange(atWallTime(event.target.value)?.toISOString() ?? null)}
      className={cn("w-48", isMoment && "border-accent-ink bg-accent-soft text-accent-ink")}
    />
  );
}
