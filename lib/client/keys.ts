import { queryOptions } from "@tanstack/react-query";
import type { KeyList, KeyUsage } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "./request-json.ts";

const keysPath = (environment: Environment) => `/api/dashboard/${environment}/keys`;

/** Every key of an environment, the ended ones included. */
export function keysQuery(environment: Environment) {
  return queryOptions({
    queryKey: ["keys", environment] as const,
    queryFn: ({ signal }) => requestJson<KeyList>(keysPath(environment), { signal }),
  });
}

/** Calls and errors per day and key. */
export function keyUsageQuery(environment: Environment) {
  return queryOptions({
    queryKey: ["keys", environment, "usage"] as const,
    queryFn: ({ signal }) => requestJson<KeyUsage>(`${keysPath(environment)}/usage`, { signal }),
  });
}
