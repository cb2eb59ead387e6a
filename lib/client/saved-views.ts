import { queryOptions } from "@tanstack/react-query";
import type { SavedView } from "#lib/contracts/saved-views.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "./request-json.ts";

export const savedViewsPath = (environment: Environment) => `/api/dashboard/${environment}/views`;

/** One's own views and those that others share, oldest first. */
export function savedViewsOptions(environment: Environment) {
  return queryOptions({
    queryKey: ["saved-views", environment] as const,
    queryFn: ({ signal }) => requestJson<{ data: SavedView[] }>(savedViewsPath(environment), { signal }),
    select: ({ data }) => data,
    // What a colleague shares may take a minute to appear.
    staleTime: 60_000,
  });
}
