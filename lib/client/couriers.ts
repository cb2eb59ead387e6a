import { queryOptions } from "@tanstack/react-query";
import type { CourierView } from "#lib/contracts/couriers.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "./request-json.ts";

/** Who can be given a shipment, by name. */
export function couriersOptions(environment: Environment) {
  return queryOptions({
    queryKey: ["couriers", environment] as const,
    queryFn: ({ signal }) => requestJson<{ data: CourierView[] }>(`/api/dashboard/${environment}/couriers`, { signal }),
    select: ({ data }) => data,
    staleTime: 5 * 60_000,
  });
}
