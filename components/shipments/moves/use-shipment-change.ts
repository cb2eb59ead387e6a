"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { toast } from "#components/ui/toast.tsx";
import { useShipmentMutation } from "#lib/client/shipments.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalText } from "../use-refusal-text.ts";

export type ShipmentChanger = ReturnType<typeof useShipmentChange>;

type Where = { environment: Environment; row: BoardRow; onOpen: (id: string) => void; onRefused: (id: string) => void };

/** Changes the shipment of the panel. Who has gone on to another one by the time it is refused is told beside the board. */
export function useShipmentChange({ environment, row, onOpen, onRefused }: Where) {
  const t = useTranslations("shipments");
  const explain = useRefusalText();
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  return useShipmentMutation(environment, row.id, (error) => {
    onRefused(row.id);
    if (!gone.current) return;
    toast({
      kind: "danger",
      title: t("notDone", { tracking: row.tracking_number }),
      description: explain(error),
      action: { label: t("open"), onClick: () => onOpen(row.id) },
    });
  });
}
