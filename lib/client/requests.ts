import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { ErrorGroups, RequestFilter, RequestPage, TraceView } from "#lib/contracts/requests.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "./request-json.ts";
import { searchOf } from "./search-of.ts";

const pathOf = (environment: Environment) => `/api/dashboard/${environment}/requests`;

/** The request log, page by page, newest first. */
export function requestsQuery(environment: Environment, filter: RequestFilter) {
  return infiniteQueryOptions({
    queryKey: ["requests", environment, filter] as const,
    queryFn: ({ pageParam, signal }) =>
      requestJson<RequestPage>(`${pathOf(environment)}${searchOf({ ...filter, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
  });
}

/** The newest failures by error code and route. */
export function errorGroupsQuery(environment: Environment) {
  return queryOptions({
    queryKey: ["request-errors", environment] as const,
    queryFn: ({ signal }) => requestJson<ErrorGroups>(`${pathOf(environment)}/errors`, { signal }),
  });
}

/** Everything that carries one request id. */
export function traceQuery(environment: Environment, requestId: string) {
  return queryOptions({
    queryKey: ["trace", environment, requestId] as const,
    queryFn: ({ signal }) => requestJson<TraceView>(`${pathOf(environment)}/${requestId}`, { signal }),
  });
}
