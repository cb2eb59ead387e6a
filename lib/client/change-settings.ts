"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SettingsPatch, SettingsView } from "#lib/contracts/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type RequestError, requestJson } from "./request-json.ts";
import { boardSettingsOptions, settingsOptions, settingsPath } from "./settings.ts";

/** Changes members of the settings; what the server answers is what is shown. */
export function useSettingsMutation(environment: Environment) {
  const client = useQueryClient();
  return useMutation<SettingsView, RequestError, SettingsPatch>({
    mutationFn: (body) => requestJson(settingsPath(environment), { method: "PATCH", body }),
    // Without the network a change must fail in front of whoever made it, not happen an hour later.
    networkMode: "always",
    onSuccess: (view) => {
      client.setQueryData(settingsOptions(environment).queryKey, view);
      void client.invalidateQueries({ queryKey: boardSettingsOptions(environment).queryKey });
    },
  });
}
