"use client";

import { Bike, type LucideIcon, Rows3, SquareKanban, Store } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { type Grouping, groupings } from "#lib/domain/board-grouping.ts";

const icons: Record<Grouping | "none", LucideIcon> = {
  none: Rows3,
  pickup: Store,
  courier: Bike,
  status: SquareKanban,
};

type GroupingSwitchProps = { value: Grouping | null; onChange: (grouping: Grouping | null) => void };

/** The same rows as a table, by pickup, by courier, or in columns by status. */
export function GroupingSwitch({ value, onChange }: GroupingSwitchProps) {
  const t = useTranslations("board.grouping");
  return (
    <fieldset className="flex shrink-0 rounded-sm border border-line-strong">
      <legend className="sr-only">{t("title")}</legend>
      {([null, ...groupings] as const).map((grouping) => {
        const name = grouping ?? "none";
        const Icon = icons[name];
        return (
          <button
            key={name}
            type="button"
            aria-pressed={grouping === value}
            title={t(name)}
            onClick={() => onChange(grouping)}
            className={cn(
              "inline-flex h-7.5 items-center gap-1.5 px-2 text-muted text-xs first:rounded-l-sm last:rounded-r-sm hover:bg-hover hover:text-ink",
              "aria-pressed:bg-selected aria-pressed:font-medium aria-pressed:text-ink",
            )}
          >
            <Icon aria-hidden className="size-4" />
            <span className="max-xl:sr-only">{t(name)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
