import { queryOptions } from "@tanstack/react-query";
import type { ConnectView } from "#lib/contracts/connect.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "./request-json.ts";

const READ_AGAIN_MS = 5_000;

/** How far the partner is connected; read again while it is looked at, because the other side does half of it. */
export function connectQuery(environment: Environment) {
  return queryOptions({
    queryKey: ["connect", environment] as const,
    queryFn: ({ signal }) => requestJson<ConnectView>(`/api/dashboard/${environment}/connect`, { signal }),
    refetchInterval: READ_AGAIN_MS,
  });
}
