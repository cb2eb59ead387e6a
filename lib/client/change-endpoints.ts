"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import type { DeadGroupBody, DeadGroupsChanged } from "#lib/contracts/dead-letters.ts";
import type { DeliveryView } from "#lib/contracts/deliveries.ts";
import type {
  activateSecretBody,
  DeletedEndpoint,
  EndpointBody,
  EndpointView,
  enableEndpointBody,
  RotatedSecret,
  rotateSecretBody,
} from "#lib/contracts/endpoints.ts";
import type { RecoveryBody, RecoveryView } from "#lib/contracts/recoveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type RequestError, requestJson } from "./request-json.ts";

type Write = { path: string; method?: "POST" | "PATCH" | "DELETE"; body?: unknown };

/** Everything that shows receivers, their deliveries or their dead letters. */
const nouns = ["endpoints", "dead-letters", "deliveries", "delivery", "recoveries", "recovery", "keys", "connect"];

/** A change to receivers or to what they are to get, after which everything that shows them is read again. */
function useWrite<Input, Output>(environment: Environment, write: (input: Input) => Write) {
  const client = useQueryClient();
  return useMutation<Output, RequestError, Input>({
    mutationFn: (input) => {
      const { path, method = "POST", body } = write(input);
      return requestJson<Output>(`/api/dashboard/${environment}/${path}`, { method, body });
    },
    networkMode: "always",
    // An answer may hold a secret: it goes with the dialog that shows it.
    gcTime: 0,
    onSettled: () => Promise.all(nouns.map((noun) => client.invalidateQueries({ queryKey: [noun, environment] }))),
  });
}

export const useChangeEndpoint = (environment: Environment, id: string) =>
  useWrite<EndpointBody, EndpointView>(environment, (body) => ({ path: `endpoints/${id}`, method: "PATCH", body }));

export const useDeleteEndpoint = (environment: Environment, id: string) =>
  useWrite<void, DeletedEndpoint>(environment, () => ({ path: `endpoints/${id}`, method: "DELETE" }));

export const useDisableEndpoint = (environment: Environment, id: string) =>
  useWrite<{ reason: string }, EndpointView>(environment, (body) => ({ path: `endpoints/${id}/disable`, body }));

export const useEnableEndpoint = (environment: Environment, id: string) =>
  useWrite<z.input<typeof enableEndpointBody>, EndpointView>(environment, (body) => ({
    path: `endpoints/${id}/enable`,
    body,
  }));

/** The secret is in this one answer. */
export const useRotateSecret = (environment: Environment, id: string) =>
  useWrite<z.input<typeof rotateSecretBody>, RotatedSecret>(environment, (body) => ({
    path: `endpoints/${id}/secrets`,
    body,
  }));

export const useActivateSecret = (environment: Environment, id: string) =>
  useWrite<z.input<typeof activateSecretBody>, EndpointView>(environment, (body) => ({
    path: `endpoints/${id}/secrets/activate`,
    body,
  }));

export const useDiscardSecret = (environment: Environment, id: string) =>
  useWrite<void, EndpointView>(environment, () => ({ path: `endpoints/${id}/secrets/pending`, method: "DELETE" }));

export const useRetireSecret = (environment: Environment, id: string) =>
  useWrite<{ secret_id: string }, EndpointView>(environment, ({ secret_id }) => ({
    path: `endpoints/${id}/secrets/${secret_id}/retire`,
  }));

export const useStartRecovery = (environment: Environment, endpointId: string) =>
  useWrite<RecoveryBody, RecoveryView>(environment, (body) => ({ path: `endpoints/${endpointId}/recoveries`, body }));

export const useStopRecovery = (environment: Environment) =>
  useWrite<{ id: string }, RecoveryView>(environment, ({ id }) => ({ path: `recoveries/${id}/stop` }));

/** A thousand at a time: `more` in the answer asks for another call. */
export const useAcknowledgeGroup = (environment: Environment) =>
  useWrite<DeadGroupBody, DeadGroupsChanged>(environment, (body) => ({ path: "dead-letters/acknowledge", body }));

export const useSkipGroup = (environment: Environment) =>
  useWrite<DeadGroupBody, DeadGroupsChanged>(environment, (body) => ({ path: "dead-letters/skip", body }));

/** What a person does with one delivery besides sending it again (`useRetryDelivery`). */
export const useSettleDelivery = (environment: Environment, id: string) =>
  useWrite<"skip" | "cancel" | "acknowledge", DeliveryView>(environment, (verb) => ({
    path: `deliveries/${id}/${verb}`,
  }));
