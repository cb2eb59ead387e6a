"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMay } from "#components/layout/user-context.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { shipmentDetailOptions } from "#lib/client/board.ts";
import { RequestError } from "#lib/client/request-json.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { OthersHere } from "../presence/others-here.tsx";
import { PendingBar } from "../undo/pending-bar.tsx";
import { RowStatus } from "../undo/row-status.tsx";
import { useRefusalText } from "../use-refusal-text.ts";
import { ShipmentActions } from "./shipment-actions.tsx";
import { ShipmentFacts } from "./shipment-facts.tsx";
import { ShipmentHistory } from "./shipment-history.tsx";

type ShipmentPanelProps = {
  environment: Environment;
  id: string;
  /** The row of the list, so that something is there before the answer; null when the list does not have it. */
  listed: BoardRow | null;
  onClose: () => void;
  onOpen: (id: string) => void;
  onRefused: (id: string) => void;
};

/** Everything about one shipment, and what can be done with it, beside the list it was chosen from. */
export function ShipmentPanel({ environment, id, listed, onClose, onOpen, onRefused }: ShipmentPanelProps) {
  const t = useTranslations("shipments");
  const mayMove = useMay("shipments:move");
  const refusalText = useRefusalText();
  const { data: detail, error, refetch } = useQuery(shipmentDetailOptions(environment, id));
  const row = detail && listed ? (listed.version >= detail.row.version ? listed : detail.row) : (listed ?? detail?.row);
  return (
    <aside
      aria-label={row?.tracking_number ?? t("history")}
      className="fixed inset-0 z-20 flex flex-col bg-canvas md:static md:z-auto md:w-105 md:shrink-0 md:border-line md:border-l"
    >
      <header className="flex h-12 shrink-0 items-center gap-2 border-line border-b bg-surface px-3">
        {row && (
          <>
            <h2 className="font-semibold text-lg">{row.tracking_number}</h2>
            <CopyButton text={row.tracking_number} label={t("copy", { what: t("fact.tracking") })} />
            <RowStatus row={row} />
          </>
        )}
        <IconButton icon={X} label={t("close")} onClick={onClose} className="ml-auto" />
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-3">
        <OthersHere shipmentId={id} />
        {row && mayMove && <ShipmentActions {...{ environment, row, detail, onOpen, onRefused }} />}
        {detail && (
          <>
            <ShipmentFacts detail={detail} />
            <section className="flex flex-col gap-2">
              <h3 className="font-medium">{t("history")}</h3>
              <ShipmentHistory events={detail.events} environment={environment} />
            </section>
          </>
        )}
        {!detail && !error && <PanelSkeleton />}
        {!detail && error && (
          <ErrorState
            title={t("historyFailed")}
            message={error instanceof RequestError ? refusalText(error) : undefined}
            requestId={error instanceof RequestError ? error.requestId : null}
            onRetry={() => void refetch()}
          />
        )}
      </div>
      {row?.pending && <PendingBar environment={environment} pending={row.pending} />}
    </aside>
  );
}

function PanelSkeleton() {
  const t = useTranslations("ui");
  return (
    <div role="status" aria-label={t("loading")} className="flex flex-col gap-3">
      <Skeleton className="h-20" />
      <Skeleton className="h-20" />
      <Skeleton className="w-2/3" />
      <Skeleton className="w-1/2" />
      <Skeleton className="w-3/5" />
    </div>
  );
}
