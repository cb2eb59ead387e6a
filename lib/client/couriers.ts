import { queryOptions } from "@tanstack/react-query";
import type { CourierStops, CourierView, LoadedCourier } from "#lib/contracts/couriers.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "./request-json.ts";

export const couriersPath = (environment: Environment) => `/api/dashboard/${environment}/couriers`;

/** Who can be given a shipment, by name. */
export function couriersOptions(environment: Environment) {
  return queryOptions({
    queryKey: ["couriers", environment] as const,
    queryFn: ({ signal }) => requestJson<{ data: CourierView[] }>(couriersPath(environment), { signal }),
    select: ({ data }) => data,
    // Load and cash change with every door; who asks within seconds sees what was just read.
    staleTime: 10_000,
  });
}

/** Everybody who ever carried parcels here, by name. */
export function managedCouriersOptions(environment: Environment) {
  return queryOptions({
    queryKey: ["couriers", environment, "all"] as const,
    queryFn: ({ signal }) => requestJson<{ data: LoadedCourier[] }>(`${couriersPath(environment)}/all`, { signal }),
    select: ({ data }) => data,
  });
}

/** A courier's stops of today as they would be sent now: read again each time somebody looks. */
export function courierStopsOptions(environment: Environment, courierId: string) {
  return queryOptions({
    queryKey: ["couriers", environment, "stops", courierId] as const,
    queryFn: ({ signal }) =>
      requestJson<CourierStops>(`${couriersPath(environment)}/${encodeURIComponent(courierId)}/stops`, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Where a browser opens the sheet a courier signs. */
export const handoverPath = (environment: Environment, courierId: string) =>
  `${couriersPath(environment)}/${encodeURIComponent(courierId)}/handover`;
