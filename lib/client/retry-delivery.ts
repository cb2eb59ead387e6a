"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DeliveryView } from "#lib/contracts/deliveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { deliveriesPath, deliveryQuery } from "./deliveries.ts";
import { type RequestError, requestJson } from "./request-json.ts";

/** As it will be if the server agrees: due at once, and waiting for a worker. */
function retried(delivery: DeliveryView): DeliveryView {
  return { ...delivery, status: "pending", manual: true, waits_for: null, due_at: new Date().toISOString() };
}

/** Sends a delivery again now; the page shows it at once and goes back when the server refuses. */
export function useRetryDelivery(environment: Environment, id: string, onRefused: (error: RequestError) => void) {
  const client = useQueryClient();
  const { queryKey } = deliveryQuery(environment, id);
  return useMutation<DeliveryView, RequestError, void, DeliveryView | undefined>({
    mutationFn: () => requestJson(`${deliveriesPath(environment)}/${id}/retry`, { method: "POST" }),
    networkMode: "always",
    onMutate: async () => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (before) client.setQueryData(queryKey, retried(before));
      return before;
    },
    onSuccess: (delivery) => client.setQueryData(queryKey, delivery),
    onError: (error, _nothing, before) => {
      if (before) client.setQueryData(queryKey, before);
      onRefused(error);
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
