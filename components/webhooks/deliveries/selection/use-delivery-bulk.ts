"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Selection } from "#components/ui/use-selection.ts";
import type { BulkFailure, BulkProgress } from "#lib/client/bulk.ts";
import { changeDeliveriesInBulk } from "#lib/client/bulk-deliveries.ts";
import type { DeliveryVerb } from "#lib/contracts/bulk-deliveries.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** What became of all that were chosen. */
export type DeliveryBulkResult = { action: DeliveryVerb; done: number; failures: ReadonlyMap<string, BulkFailure> };

export type DeliveryBulk = ReturnType<typeof useDeliveryBulk>;

/** Does one thing to every selected delivery. What was done leaves the selection; what was refused stays, with why. */
export function useDeliveryBulk(environment: Environment, selection: Selection) {
  const client = useQueryClient();
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  const [result, setResult] = useState<DeliveryBulkResult | null>(null);
  const stopping = useRef<AbortController | null>(null);

  const run = async (action: DeliveryVerb) => {
    const ids = [...selection.ids];
    const abort = new AbortController();
    stopping.current = abort;
    setResult(null);
    setProgress({ done: [], failed: [], total: ids.length });
    const { done, failed } = await changeDeliveriesInBulk(
      environment,
      { action, ids },
      { signal: abort.signal, onProgress: setProgress },
    ).finally(() => setProgress(null));
    const gone = new Set(done);
    setResult({ action, done: done.length, failures: new Map(failed.map((failure) => [failure.id, failure])) });
    // Those that are chosen by now: another filter may have brought others while it went on.
    selection.change((now) => now.difference(gone));
    await client.invalidateQueries({ queryKey: ["dead-letters", environment] });
  };
  return { run, progress, result, forget: () => setResult(null), stop: () => stopping.current?.abort() };
}
