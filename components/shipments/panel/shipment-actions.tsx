"use client";

import { useTranslations } from "next-intl";
import { toast } from "#components/ui/toast.tsx";
import { useIsStale } from "#lib/client/live.ts";
import type { BoardRow, ShipmentDetail } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { isTerminal } from "#lib/domain/shipment-status.ts";
import { useSettled } from "../commands/command-bus.ts";
import { CourierChoice } from "../moves/courier-choice.tsx";
import { ShipmentMoves } from "../moves/shipment-moves.tsx";
import { useShipmentChange } from "../moves/use-shipment-change.ts";
import { ShipmentTools } from "./shipment-tools.tsx";

type ShipmentActionsProps = {
  environment: Environment;
  row: BoardRow;
  detail: ShipmentDetail | undefined;
  onOpen: (id: string) => void;
  onRefused: (id: string) => void;
};

/** Moves and couriers of an open shipment, and what can be said of any. What the screen shows may be old while the stream is down: then only looking is allowed. */
export function ShipmentActions(props: ShipmentActionsProps) {
  const t = useTranslations();
  const { environment, row, detail } = props;
  const stale = useIsStale();
  const changer = useShipmentChange(props);
  const disabledBecause = stale ? t("live.staleHint") : null;
  const isOver = isTerminal(row.status) && !changer.error && !changer.isPending;
  useSettled(detail !== undefined && !changer.isPending, (command) =>
    toast({ title: t("shipments.notNow", { command: t(`shipments.command.${command}`) }) }),
  );
  return (
    <section className="flex flex-col gap-3">
      {stale && (
        <p className="rounded-sm border border-warning-line bg-warning-soft px-3 py-2 text-warning-ink">
          {disabledBecause}
        </p>
      )}
      {!isOver && (
        <>
          <ShipmentMoves row={row} changer={changer} disabledBecause={disabledBecause} />
          {row.status === "created" && (
            <CourierChoice leg="pickup" disabled={stale} {...{ environment, row, changer }} />
          )}
          <CourierChoice leg="delivery" disabled={stale || isTerminal(row.status)} {...{ environment, row, changer }} />
        </>
      )}
      <ShipmentTools {...{ environment, row, detail, changer, disabledBecause }} />
    </section>
  );
}
