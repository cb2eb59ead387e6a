"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useBoardSettings } from "#components/settings/board-settings.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Selection } from "#components/ui/use-selection.ts";
import { knownRow } from "#lib/client/board.ts";
import { type BulkFailure, type BulkProgress, changeInBulk } from "#lib/client/bulk.ts";
import { useBatchUndo } from "#lib/client/scheduled-moves.ts";
import type { BulkAction } from "#lib/contracts/bulk.ts";
import type { Environment } from "#lib/domain/environment.ts";

export type Bulk = ReturnType<typeof useBulk>;

/** Does one thing to many rows. What was done leaves the selection; what was refused stands in it, with why. */
export function useBulk(environment: Environment, selection: Selection) {
  const t = useTranslations("board.bulk");
  const client = useQueryClient();
  const { undo_seconds } = useBoardSettings();
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  const [failures, setFailures] = useState<ReadonlyMap<string, BulkFailure>>(new Map());
  const stopping = useRef<AbortController | null>(null);
  const undoBatch = useBatchUndo(environment, {
    onAnswer: ({ undone }) => toast({ kind: "ok", title: t("undone", { count: undone.length }) }),
    onRefused: () => toast({ kind: "danger", title: t("notUndone") }),
  });

  /** @param ids those that are selected when left out */
  const run = async (action: BulkAction, ids: Iterable<string> = selection.ids) => {
    const targets = [...ids].flatMap((id) => {
      const row = knownRow(client, environment, id);
      return row ? [{ id, version: row.version }] : [];
    });
    const batchId = crypto.randomUUID();
    const abort = new AbortController();
    stopping.current = abort;
    setFailures(new Map());
    setProgress({ done: [], failed: [], total: targets.length });
    const result = await changeInBulk(
      environment,
      { batchId, action, targets },
      { signal: abort.signal, onProgress: setProgress },
    ).finally(() => setProgress(null));
    const done = new Set(result.done);
    setFailures(new Map(result.failed.map((failure) => [failure.id, failure])));
    // Those that are chosen by now: somebody may have chosen others while it went on.
    selection.change((now) => now.union(new Set(targets.map(({ id }) => id))).difference(done));
    if (done.size === 0) return;
    const canUndo = action.kind === "move" && undo_seconds > 0;
    toast({
      title: t(canUndo ? "pending" : "done", { count: done.size }),
      timeoutMs: canUndo ? undo_seconds * 1_000 : undefined,
      action: canUndo ? { label: t("undo"), onClick: () => undoBatch(batchId) } : undefined,
    });
  };
  return { run, progress, failures, stop: () => stopping.current?.abort() };
}
