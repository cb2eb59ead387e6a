"use client";

import { useTranslations } from "next-intl";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { dueFilters } from "#lib/domain/board-filter.ts";
import { addDays, dayOf, weekdayOf } from "#lib/domain/calendar.ts";
import { useBoardClock } from "./board-clock.tsx";

/** Today and tomorrow have their own words; the rest of a week follows. */
const DAYS_AHEAD = 7;

/** Narrows the board by the day something is due, `2026-11-26`: today and tomorrow go on with the calendar. */
export function DueFilter({ value, onChange }: { value: string | null; onChange: (due: string | null) => void }) {
  const t = useTranslations();
  const today = dayOf(new Date(useBoardClock().now));
  const days = Array.from({ length: DAYS_AHEAD - dueFilters.length }, (_, at) =>
    addDays(today, dueFilters.length + at),
  );
  const options = [
    ...dueFilters.map((due, at) => ({
      value: due as string,
      label: `${t(`board.filter.${due}`)} · ${addDays(today, at)}`,
    })),
    ...days.map((day) => ({ value: day, label: `${day} · ${t(`settings.weekday.${weekdayOf(day)}`)}` })),
  ];
  if (value !== null && !options.some((option) => option.value === value)) options.push({ value, label: value });
  return <FilterSelect label={t("board.filter.due")} any={t("board.filter.due")} {...{ value, options, onChange }} />;
}
