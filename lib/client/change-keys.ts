"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import type {
  IssuedKey,
  IssueKey,
  KeyTermsChange,
  KeyView,
  testEndpointBody,
  WebhookTestView,
} from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { KeyOverlap } from "#lib/domain/key-overlap.ts";
import { type RequestError, requestJson } from "./request-json.ts";

type Write = { path: string; method?: "POST" | "PATCH"; body: unknown };

/** A change to keys, after which everything that shows keys, or receivers and their test calls, is read again. */
function useWrite<Input, Output>(environment: Environment, write: (input: Input) => Write) {
  const client = useQueryClient();
  return useMutation<Output, RequestError, Input>({
    mutationFn: (input) => {
      const { path, method = "POST", body } = write(input);
      return requestJson<Output>(`/api/dashboard/${environment}${path}`, { method, body });
    },
    networkMode: "always",
    // An answer may hold a secret: it goes with the dialog that shows it.
    gcTime: 0,
    onSettled: () =>
      Promise.all(
        ["keys", "connect", "endpoints"].map((noun) => client.invalidateQueries({ queryKey: [noun, environment] })),
      ),
  });
}

export const useIssueKey = (environment: Environment) =>
  useWrite<IssueKey, IssuedKey>(environment, (body) => ({ path: "/keys", body }));

export const useChangeKey = (environment: Environment, id: string) =>
  useWrite<KeyTermsChange, KeyView>(environment, (body) => ({ path: `/keys/${id}`, method: "PATCH", body }));

export const useRollKey = (environment: Environment, id: string) =>
  useWrite<{ overlap: KeyOverlap; password: string }, IssuedKey>(environment, (body) => ({
    path: `/keys/${id}/roll`,
    body,
  }));

export const useRevokeKey = (environment: Environment, id: string) =>
  useWrite<{ password: string }, KeyView>(environment, (body) => ({ path: `/keys/${id}/revoke`, body }));

export const useBindKey = (environment: Environment, id: string) =>
  useWrite<{ endpoint_id: string; password: string }, KeyView>(environment, (body) => ({
    path: `/keys/${id}/bind`,
    body,
  }));

export const useActivateKey = (environment: Environment, id: string) =>
  useWrite<{ password: string }, KeyView>(environment, (body) => ({ path: `/keys/${id}/activate`, body }));

type TestCall = z.input<typeof testEndpointBody> & { endpoint_id: string };

/** Sends a signed test event; without `key_id` with the key that webhooks carry now. */
export const useTestEndpoint = (environment: Environment) =>
  useWrite<TestCall, WebhookTestView>(environment, ({ endpoint_id, ...body }) => ({
    path: `/endpoints/${endpoint_id}/test`,
    body,
  }));
