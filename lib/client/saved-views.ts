"use client";

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ChangeSavedViewBody, CreateSavedViewBody, SavedView } from "#lib/contracts/saved-views.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type RequestError, requestJson } from "./request-json.ts";

const pathOf = (environment: Environment) => `/api/dashboard/${environment}/views`;

/** One's own views and those that others share, oldest first. */
export function savedViewsOptions(environment: Environment) {
  return queryOptions({
    queryKey: ["saved-views", environment] as const,
    queryFn: ({ signal }) => requestJson<{ data: SavedView[] }>(pathOf(environment), { signal }),
    select: ({ data }) => data,
    // What a colleague shares may take a minute to appear.
    staleTime: 60_000,
  });
}

export type ViewChange =
  | { kind: "keep"; body: CreateSavedViewBody }
  | { kind: "change"; id: string; body: ChangeSavedViewBody }
  | { kind: "delete"; id: string };

/** Keeps, changes or deletes a view; the list of them is read again. */
export function useViewMutation(environment: Environment) {
  const client = useQueryClient();
  return useMutation<unknown, RequestError, ViewChange>({
    mutationFn: (change) => {
      if (change.kind === "keep") return requestJson(pathOf(environment), { method: "POST", body: change.body });
      const path = `${pathOf(environment)}/${change.id}`;
      if (change.kind === "delete") return requestJson(path, { method: "DELETE" });
      return requestJson(path, { method: "PATCH", body: change.body });
    },
    networkMode: "always",
    onSettled: () => client.invalidateQueries({ queryKey: savedViewsOptions(environment).queryKey }),
  });
}
