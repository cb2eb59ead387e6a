"use client";

import { useTranslations } from "next-intl";
import { useIsStale } from "#lib/client/live.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { isTerminal } from "#lib/domain/shipment-status.ts";
import { CourierChoice } from "../moves/courier-choice.tsx";
import { ShipmentMoves } from "../moves/shipment-moves.tsx";
import { useShipmentChange } from "../moves/use-shipment-change.ts";

type ShipmentActionsProps = {
  environment: Environment;
  row: BoardRow;
  onOpen: (id: string) => void;
  onRefused: (id: string) => void;
};

/** Moves and courier of an open shipment. What the screen shows may be old while the stream is down: then only looking is allowed. */
export function ShipmentActions(props: ShipmentActionsProps) {
  const t = useTranslations();
  const { environment, row } = props;
  const stale = useIsStale();
  const changer = useShipmentChange(props);
  const disabledBecause = stale ? t("live.staleHint") : null;
  if (isTerminal(row.status) && !changer.error && !changer.isPending) return null;
  return (
    <section className="flex flex-col gap-3">
      {stale && (
        <p className="rounded-sm border border-warning-line bg-warning-soft px-3 py-2 text-warning-ink">
          {disabledBecause}
        </p>
      )}
      <ShipmentMoves row={row} changer={changer} disabledBecause={disabledBecause} />
      <CourierChoice environment={environment} row={row} changer={changer} disabled={stale || isTerminal(row.status)} />
    </section>
  );
}
