import { type InfiniteData, infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { ErrorGroups, RequestFilter, RequestPage, RequestRow, TraceView } from "#lib/contracts/requests.ts";
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

type RequestLog = InfiniteData<RequestPage>;

/** The newest page alone, to be asked for again and again. */
export function newestRequestsQuery(environment: Environment, filter: RequestFilter) {
  return queryOptions({
    queryKey: ["newest-requests", environment, filter] as const,
    queryFn: ({ signal }) => requestJson<RequestPage>(`${pathOf(environment)}${searchOf(filter)}`, { signal }),
    staleTime: 0,
  });
}

/** What the log does not show yet. Calls are logged as they end, so one can come that began before the newest shown. */
export function unseenRequests(log: RequestLog, newest: RequestPage): RequestRow[] {
  const shown = log.pages.flatMap((page) => page.data);
  const known = new Set(shown.map(({ id }) => id));
  const oldest = shown.at(-1)?.id ?? "";
  return newest.data.filter(({ id }) => !known.has(id) && id > oldest);
}

/** The log with its newest page brought up to date. Where calls were missed in between, it begins anew. */
export function withNewest(log: RequestLog, newest: RequestPage): RequestLog {
  const unseen = unseenRequests(log, newest);
  const [first, ...older] = log.pages;
  if (!first || (unseen.length === newest.data.length && newest.has_more))
    return { pages: [newest], pageParams: [null] };
  const data = [...unseen, ...first.data].sort((a, b) => (a.id < b.id ? 1 : -1));
  return { ...log, pages: [{ ...first, data }, ...older] };
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
