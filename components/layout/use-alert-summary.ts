"use client";

import { useQuery } from "@tanstack/react-query";
import { alertSummaryQuery } from "#lib/client/alerts.ts";
import type { AlertSummary } from "#lib/contracts/alerts.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** What there is to be alarmed about; undefined until it is known. */
export function useAlertSummary(environment: Environment): AlertSummary | undefined {
  return useQuery(alertSummaryQuery(environment)).data;
}
