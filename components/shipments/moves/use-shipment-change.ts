"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useUser } from "#components/layout/user-context.tsx";
import { useBoardSettings } from "#components/settings/board-settings.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useShipmentMutation } from "#lib/client/shipments.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { dropCommand } from "../commands/command-bus.ts";
import { useUndo } from "../undo/use-undo.ts";
import { useRefusalText } from "../use-refusal-text.ts";

export type ShipmentChanger = ReturnType<typeof useShipmentChange>;

type Where = { environment: Environment; row: BoardRow; onOpen: (id: string) => void; onRefused: (id: string) => void };

/**
 * Changes the shipment of the panel. Who has gone on to another one is told beside the board what was refused, and can
 * take back there what has not happened yet.
 */
export function useShipmentChange({ environment, row, onOpen, onRefused }: Where) {
  const t = useTranslations("shipments");
  const explain = useRefusalText();
  const { id: userId, name } = useUser();
  const { undo_seconds: undoSeconds } = useBoardSettings();
  const { offer } = useUndo(environment);
  const { id } = row;
  const gone = useRef(false);
  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => offer(id);
  });
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      leave.current();
    };
  }, []);
  const changing = { by: { id: userId, name }, undoSeconds };
  return useShipmentMutation(environment, id, changing, {
    onDone: () => {
      if (gone.current) offer(id);
    },
    onRefused: (error) => {
      dropCommand();
      onRefused(id);
      if (!gone.current) return;
      toast({
        kind: "danger",
        title: t("notDone", { tracking: row.tracking_number }),
        description: explain(error),
        action: { label: t("open"), onClick: () => onOpen(id) },
      });
    },
  });
}
