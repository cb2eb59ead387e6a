import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { AlertPage, AlertSummary } from "#lib/contracts/alerts.ts";
import type { AlertState } from "#lib/domain/alert-state.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "./request-json.ts";
import { searchOf } from "./search-of.ts";

/** Where the alerts of an environment are. */
export const alertsPath = (environment: Environment) => `/api/dashboard/${environment}/alerts`;

/** What all that is known of an environment's alerts is kept under. */
export const alertsKey = (environment: Environment) => ["alerts", environment] as const;

/** The alerts in a state, page by page, newest first. */
export function alertsQuery(environment: Environment, state: AlertState) {
  return infiniteQueryOptions({
    queryKey: [...alertsKey(environment), state] as const,
    queryFn: ({ pageParam, signal }) =>
      requestJson<AlertPage>(`${alertsPath(environment)}${searchOf({ state, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
  });
}

/** What the bell says; read again whenever the live stream tells of news. */
export function alertSummaryQuery(environment: Environment) {
  return queryOptions({
    queryKey: [...alertsKey(environment), "summary"] as const,
    queryFn: ({ signal }) => requestJson<AlertSummary>(`${alertsPath(environment)}/summary`, { signal }),
    staleTime: 60_000,
  });
}
