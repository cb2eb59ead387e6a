"use client";

import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { type UrgencyView, urgencyViews } from "#lib/domain/urgency-views.ts";
import { useViewKeys } from "./use-view-keys.ts";

type ViewTabsProps = {
  value: UrgencyView | null;
  /** Null while not every row is known. */
  counts: Record<UrgencyView, number> | null;
  letters: boolean;
  onChange: (view: UrgencyView | null) => void;
};

/** The questions of the day with how many shipments answer each; a digit opens one. */
export function ViewTabs({ value, counts, letters, onChange }: ViewTabsProps) {
  const t = useTranslations("board");
  const toggle = (view: UrgencyView | undefined) => view && onChange(view === value ? null : view);
  useViewKeys((digit) => toggle(urgencyViews[digit - 1]), { enabled: letters });
  return (
    <fieldset className="-mx-1 flex min-w-0 gap-1 overflow-x-auto p-1">
      <legend className="sr-only">{t("views")}</legend>
      {urgencyViews.map((view, at) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === value}
          aria-keyshortcuts={`${at + 1}`}
          title={t(`viewHint.${view}`)}
          onClick={() => toggle(view)}
          className={cn(
            "inline-flex h-7 shrink-0 items-center gap-1.5 rounded-sm border border-line px-2 text-xs hover:bg-hover",
            "aria-pressed:border-accent-ink aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-ink",
            counts?.[view] === 0 && view !== value && "text-muted",
          )}
        >
          {t(`view.${view}`)}
          {counts && <span className={cn(counts[view] > 0 && "font-semibold")}>{counts[view]}</span>}
        </button>
      ))}
    </fieldset>
  );
}
