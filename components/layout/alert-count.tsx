"use client";

import { cn } from "#components/ui/cn.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useAlertSummary } from "./use-alert-summary.ts";

/** How many alerts wait for a person, on the corner of an icon; nothing when none does. */
export function AlertCount({ environment, className }: { environment: Environment; className?: string }) {
  const summary = useAlertSummary(environment);
  if (!summary || summary.open === 0) return null;
  return (
    <span
      data-testid="alert-count"
      className={cn(
        "absolute min-w-4 rounded-full px-1 text-center font-semibold text-[10px] leading-4",
        summary.critical > 0
          ? "bg-danger text-on-danger"
          : "border border-warning-line bg-warning-soft text-warning-ink",
        className,
      )}
    >
      {summary.open > 99 ? "99+" : summary.open}
    </span>
  );
}
