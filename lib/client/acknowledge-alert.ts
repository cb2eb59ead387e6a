"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AlertView } from "#lib/contracts/alerts.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { alertsKey, alertsPath } from "./alerts.ts";
import { type RequestError, requestJson } from "./request-json.ts";

/** Says that somebody has seen an alert; every list and the bell are read again. */
export function useAcknowledgeAlert(environment: Environment, onRefused: (error: RequestError) => void) {
  const client = useQueryClient();
  return useMutation<AlertView, RequestError, string>({
    mutationFn: (id) => requestJson(`${alertsPath(environment)}/${id}/acknowledge`, { method: "POST" }),
    networkMode: "always",
    onError: onRefused,
    onSettled: () => client.invalidateQueries({ queryKey: alertsKey(environment) }),
  });
}
