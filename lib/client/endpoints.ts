import { queryOptions } from "@tanstack/react-query";
import type { DeadCount, DeadGroupList } from "#lib/contracts/dead-letters.ts";
import type { EndpointHealth } from "#lib/contracts/endpoint-health.ts";
import type { EndpointList, EndpointView } from "#lib/contracts/endpoints.ts";
import type { RecoveryList, RecoveryPlanView, RecoveryView } from "#lib/contracts/recoveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "./request-json.ts";
import { searchOf } from "./search-of.ts";

const at = (environment: Environment, path: string) => `/api/dashboard/${environment}/${path}`;

/** Every receiver of an environment. */
export function endpointsQuery(environment: Environment) {
  return queryOptions({
    queryKey: ["endpoints", environment] as const,
    queryFn: ({ signal }) => requestJson<EndpointList>(at(environment, "endpoints"), { signal }),
  });
}

/** One receiver. */
export function endpointQuery(environment: Environment, id: string) {
  return queryOptions({
    queryKey: ["endpoints", environment, id] as const,
    queryFn: ({ signal }) => requestJson<EndpointView>(at(environment, `endpoints/${id}`), { signal }),
  });
}

/** How a receiver answered in the last seven days; asked again every minute. */
export function endpointHealthQuery(environment: Environment, id: string) {
  return queryOptions({
    queryKey: ["endpoint-health", environment, id] as const,
    queryFn: ({ signal }) => requestJson<EndpointHealth>(at(environment, `endpoints/${id}/health`), { signal }),
    refetchInterval: 60_000,
  });
}

/** Dead letters by receiver and error. */
export function deadGroupsQuery(environment: Environment) {
  return queryOptions({
    queryKey: ["dead-letters", environment] as const,
    queryFn: ({ signal }) => requestJson<DeadGroupList>(at(environment, "dead-letters"), { signal }),
  });
}

/** How many dead letters wait for somebody, for the navigation. */
export function deadCountQuery(environment: Environment) {
  return queryOptions({
    queryKey: ["dead-letters", environment, "count"] as const,
    queryFn: ({ signal }) => requestJson<DeadCount>(at(environment, "dead-letters/count"), { signal }),
  });
}

/** What a recovery would do: a dry run. */
export function recoveryPlanQuery(
  environment: Environment,
  endpointId: string,
  terms: { since: string; cap?: number },
) {
  return queryOptions({
    queryKey: ["recovery-plan", environment, endpointId, terms] as const,
    queryFn: ({ signal }) =>
      requestJson<RecoveryPlanView>(at(environment, `endpoints/${endpointId}/recoveries/plan${searchOf(terms)}`), {
        signal,
      }),
  });
}

/** The newest recoveries of a receiver. */
export function recoveriesQuery(environment: Environment, endpointId: string) {
  return queryOptions({
    queryKey: ["recoveries", environment, endpointId] as const,
    queryFn: ({ signal }) =>
      requestJson<RecoveryList>(at(environment, `endpoints/${endpointId}/recoveries`), { signal }),
  });
}

/** How far one recovery has come; asked again every second while it is under way. */
export function recoveryQuery(environment: Environment, id: string) {
  return queryOptions({
    queryKey: ["recovery", environment, id] as const,
    queryFn: ({ signal }) => requestJson<RecoveryView>(at(environment, `recoveries/${id}`), { signal }),
    refetchInterval: (query) => (query.state.data?.state === "running" ? 1_000 : false),
  });
}
