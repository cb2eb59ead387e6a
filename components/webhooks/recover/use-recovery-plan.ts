"use client";

import { useQuery } from "@tanstack/react-query";
import { recoveryPlanQuery } from "#lib/client/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** A dry run on these terms; none without terms. What it counted is not kept: it changes all the time. */
export function useRecoveryPlan(
  environment: Environment,
  endpointId: string,
  terms: { since: string; cap: number } | null,
) {
  const query = recoveryPlanQuery(environment, endpointId, terms ?? { since: "" });
  return useQuery({ ...query, enabled: terms !== null, gcTime: 0 });
}
