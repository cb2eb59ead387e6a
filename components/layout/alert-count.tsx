"use client";

import type { Environment } from "#lib/domain/environment.ts";
import { CountBadge } from "./count-badge.tsx";
import { useAlertSummary } from "./use-alert-summary.ts";

/** How many alerts wait for a person. */
export function AlertCount({ environment, className }: { environment: Environment; className?: string }) {
  const summary = useAlertSummary(environment);
  const { open = 0, critical = 0 } = summary ?? {};
  return <CountBadge testId="alert-count" count={open} urgent={critical > 0} className={className} />;
}
