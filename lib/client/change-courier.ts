"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CreateCourierBody, ManagedCourier, UpdateCourierBody } from "#lib/contracts/couriers.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { couriersOptions, couriersPath } from "./couriers.ts";
import { type RequestError, requestJson } from "./request-json.ts";

export type CourierChange =
  | { kind: "hire"; body: CreateCourierBody }
  | { kind: "change"; id: string; body: UpdateCourierBody };

/** Adds or changes a courier; every list of them is read again. */
export function useCourierMutation(environment: Environment) {
  const client = useQueryClient();
  return useMutation<ManagedCourier, RequestError, CourierChange>({
    mutationFn: (change) =>
      change.kind === "hire"
        ? requestJson(couriersPath(environment), { method: "POST", body: change.body })
        : requestJson(`${couriersPath(environment)}/${change.id}`, { method: "PATCH", body: change.body }),
    // Without the network a change must fail in front of whoever made it, not happen an hour later.
    networkMode: "always",
    onSettled: () => client.invalidateQueries({ queryKey: couriersOptions(environment).queryKey }),
  });
}
