import { queryOptions } from "@tanstack/react-query";
import type { BoardSettings, SettingsView } from "#lib/contracts/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "./request-json.ts";

export const settingsPath = (environment: Environment) => `/api/dashboard/${environment}/settings`;

/** The settings of an environment, and their history. */
export function settingsOptions(environment: Environment) {
  return queryOptions({
    queryKey: ["settings", environment] as const,
    queryFn: ({ signal }) => requestJson<SettingsView>(settingsPath(environment), { signal }),
  });
}

/** What the board needs of them. Who comes back to a window that stood open all day sees what holds now. */
export function boardSettingsOptions(environment: Environment) {
  return queryOptions({
    queryKey: ["board-settings", environment] as const,
    queryFn: ({ signal }) => requestJson<BoardSettings>(`${settingsPath(environment)}/board`, { signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  });
}
