"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ChangeSavedViewBody, CreateSavedViewBody } from "#lib/contracts/saved-views.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type RequestError, requestJson } from "./request-json.ts";
import { savedViewsOptions, savedViewsPath } from "./saved-views.ts";

export type ViewChange =
  | { kind: "keep"; body: CreateSavedViewBody }
  | { kind: "change"; id: string; body: ChangeSavedViewBody }
  | { kind: "delete"; id: string };

/** Keeps, changes or deletes a view; the list of them is read again. */
export function useViewMutation(environment: Environment) {
  const client = useQueryClient();
  return useMutation<unknown, RequestError, ViewChange>({
    mutationFn: (change) => {
      if (change.kind === "keep")
        return requestJson(savedViewsPath(environment), { method: "POST", body: change.body });
      const path = `${savedViewsPath(environment)}/${change.id}`;
      if (change.kind === "delete") return requestJson(path, { method: "DELETE" });
      return requestJson(path, { method: "PATCH", body: change.body });
    },
    networkMode: "always",
    onSettled: () => client.invalidateQueries({ queryKey: savedViewsOptions(environment).queryKey }),
  });
}
