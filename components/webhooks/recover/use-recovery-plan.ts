"use client";

import { useQuery } from "@tanstack/react-query";
import { useSettled } from "#components/ui/use-settled.ts";
import { recoveryPlanQuery } from "#lib/client/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** So long nothing is typed before the server is asked. */
const PAUSE_MS = 300;

/** A dry run on these terms; none without terms. What it counted is not kept: it changes all the time. */
export function useRecoveryPlan(
  environment: Environment,
  endpointId: string,
  terms: { since: string; cap: number } | null,
) {
  const asked = terms && `${terms.since} ${terms.cap}`;
  const isSettled = useSettled(asked, PAUSE_MS) === asked;
  const query = recoveryPlanQuery(environment, endpointId, terms ?? { since: "" });
  return useQuery({ ...query, enabled: terms !== null && isSettled, gcTime: 0 });
}
