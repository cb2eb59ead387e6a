"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMay, useUser } from "#components/layout/user-context.tsx";
import { useRefusalText } from "#components/shipments/use-refusal-text.ts";
import { toast } from "#components/ui/toast.tsx";
import { useLive } from "#lib/client/live.ts";
import { refusedMovesOptions, useDismissal } from "#lib/client/scheduled-moves.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** What of one's own moves was refused when its time came; a new one is announced. */
export function useRefusedMoves(environment: Environment, onOpen: (id: string) => void) {
  const t = useTranslations("shipments");
  const explain = useRefusalText();
  const me = useUser().id;
  const enabled = useMay("shipments:move");
  const { data, refetch } = useQuery({ ...refusedMovesOptions(environment), enabled });
  const dismissal = useDismissal(environment);
  const announce = async () => {
    const newest = (await refetch()).data?.moves[0];
    if (!newest) return;
    toast({
      id: "refused",
      title: t("notDone", { tracking: newest.tracking_number }),
      description: explain(newest),
      action: { label: t("open"), onClick: () => onOpen(newest.shipment_id) },
    });
  };
  useLive(environment, {
    onHello: () => void (enabled && refetch()),
    onRefusal: (userId) => void (userId === me && announce()),
  });
  return { moves: data?.moves ?? [], dismiss: dismissal.mutate };
}
