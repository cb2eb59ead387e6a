"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useUser } from "#components/layout/user-context.tsx";
import { closeToast, toast } from "#components/ui/toast.tsx";
import { knownRow, pendingRowsOf } from "#lib/client/board.ts";
import { useUndoMutation } from "#lib/client/scheduled-moves.ts";
import { unnamedMove } from "#lib/client/shipments.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalText } from "../use-refusal-text.ts";
import { msLeft } from "./use-seconds-left.ts";

const toastOf = (moveId: string) => `undo-${moveId}`;

/** Takes back what has not happened yet. */
export function useUndo(environment: Environment) {
  const t = useTranslations("shipments");
  const explain = useRefusalText();
  const client = useQueryClient();
  const me = useUser().id;
  /** What the key was pressed for: pressed again before the answer, it means the one before. */
  const asked = useRef(new Set<string>());
  const { mutate, isPending } = useUndoMutation(environment, {
    onAnswer: ({ undone, too_late }) => {
      for (const { move_id } of undone) closeToast(toastOf(move_id));
      if (too_late.length > 0) toast({ title: t("pending.tooLate"), description: t("pending.tooLateHint") });
    },
    onRefused: (error, moveIds) => {
      for (const id of moveIds) asked.current.delete(id);
      toast({ kind: "danger", title: t("pending.notUndone"), description: explain(error) });
    },
  });
  const ownMoves = () => pendingRowsOf(client, environment, me).map(({ id }) => id);
  const takeBack = (moveId: string) => {
    asked.current.add(moveId);
    mutate([moveId]);
  };
  return {
    isPending,
    undo: mutate,
    /** The latest of one's own moves that can still be taken back; one that the server has yet to name, once it has. */
    undoLatest: () => {
      const before = ownMoves();
      const left = before.filter((id) => !asked.current.has(id));
      if (!left.includes(unnamedMove)) {
        const latest = left.toSorted().at(-1);
        if (latest) takeBack(latest);
        return;
      }
      asked.current.add(unnamedMove);
      const forget = client.getQueryCache().subscribe(() => {
        const now = ownMoves();
        const [named] = now.filter((id) => id !== unnamedMove && !before.includes(id));
        if (named === undefined && now.includes(unnamedMove)) return;
        forget();
        asked.current.delete(unnamedMove);
        if (named) takeBack(named);
      });
    },
    /** Offers it beside the board, for a shipment that is looked at no longer. */
    offer: (shipmentId: string) => {
      const row = knownRow(client, environment, shipmentId);
      const pending = row?.pending;
      if (!row || !pending || pending.by.id !== me || pending.id === unnamedMove) return;
      toast({
        id: toastOf(pending.id),
        title: `${row.tracking_number}: ${t(`status.${pending.to}`)}`,
        timeoutMs: Math.max(1, msLeft(pending)),
        action: { label: t("pending.undo"), onClick: () => mutate([pending.id]) },
      });
    },
  };
}
