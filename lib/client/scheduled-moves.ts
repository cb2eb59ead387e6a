"use client";

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { RefusedMove, UndoAnswer } from "#lib/contracts/scheduled-moves.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { dropPending } from "./board.ts";
import { type RequestError, requestJson } from "./request-json.ts";

type Refused = { moves: RefusedMove[] };

const path = (environment: Environment) => `/api/dashboard/${environment}/shipments`;

/** One's own moves that were not made when their time came. */
export function refusedMovesOptions(environment: Environment) {
  return queryOptions({
    queryKey: ["refused-moves", environment] as const,
    queryFn: ({ signal }) => requestJson<Refused>(`${path(environment)}/refused`, { signal }),
    staleTime: 0,
  });
}

/** Takes refused moves off the list, which then is what the server answers. */
export function useDismissal(environment: Environment) {
  const client = useQueryClient();
  return useMutation<Refused, RequestError, string[]>({
    mutationFn: (move_ids) => requestJson(`${path(environment)}/refused`, { method: "DELETE", body: { move_ids } }),
    networkMode: "always",
    onSuccess: (refused) => client.setQueryData(refusedMovesOptions(environment).queryKey, refused),
  });
}

/** Takes back a whole batch; the stream tells its rows. */
export function useBatchUndo(
  environment: Environment,
  told: { onAnswer: (answer: UndoAnswer) => void; onRefused: (error: RequestError) => void },
) {
  const { mutate } = useMutation<UndoAnswer, RequestError, string>({
    mutationFn: (batch_id) => requestJson(`${path(environment)}/undo`, { method: "POST", body: { batch_id } }),
    networkMode: "always",
    onSuccess: told.onAnswer,
    onError: told.onRefused,
  });
  return mutate;
}

/** Takes back pending moves. */
export function useUndoMutation(
  environment: Environment,
  told: { onAnswer: (answer: UndoAnswer) => void; onRefused: (error: RequestError, moveIds: string[]) => void },
) {
  const client = useQueryClient();
  return useMutation<UndoAnswer, RequestError, string[]>({
    mutationFn: (move_ids) => requestJson(`${path(environment)}/undo`, { method: "POST", body: { move_ids } }),
    // Without the network an undo must fail in front of whoever asked: by the time it is sent it is too late.
    networkMode: "always",
    onSuccess: (answer) => {
      for (const { shipment_id, move_id } of answer.undone) dropPending(client, environment, shipment_id, move_id);
      told.onAnswer(answer);
    },
    onError: told.onRefused,
  });
}
