"use client";

import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { type ShipmentStatus, shipmentStatuses } from "#lib/domain/shipment-status.ts";

type StatusFilterProps = {
  value: ShipmentStatus | null;
  /** What "no status" means now. */
  allLabel: string;
  allCount: number | null;
  counts: ReadonlyMap<ShipmentStatus, number> | null;
  /** Statuses whose rows are not counted here. */
  uncounted: readonly ShipmentStatus[];
  onChange: (status: ShipmentStatus | null) => void;
};

/** One press to one status; the counts move with the board. */
export function StatusFilter({ value, allLabel, allCount, counts, uncounted, onChange }: StatusFilterProps) {
  const t = useTranslations();
  const choices = [
    { status: null, label: allLabel, count: allCount },
    ...shipmentStatuses.map((status) => ({
      status,
      label: t(`shipments.status.${status}`),
      count: counts && !uncounted.includes(status) ? (counts.get(status) ?? 0) : null,
    })),
  ];
  return (
    <fieldset className="relative -mx-1 flex min-w-0 gap-1 overflow-x-auto p-1">
      <legend className="sr-only">{t("board.statusFilter")}</legend>
      {choices.map(({ status, label, count }) => (
        <button
          key={status ?? "all"}
          type="button"
          aria-pressed={status === value}
          onClick={() => onChange(status)}
          className={cn(
            "inline-flex h-7 shrink-0 items-center gap-1.5 rounded-sm border border-transparent px-2 text-muted text-xs hover:bg-hover hover:text-ink",
            "aria-pressed:border-line-strong aria-pressed:bg-surface aria-pressed:font-medium aria-pressed:text-ink",
          )}
        >
          {label}
          {count !== null && <span className="text-muted">{count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
