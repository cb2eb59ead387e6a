"use client";

import type { ReactNode } from "react";
import { RowStatus } from "#components/shipments/undo/row-status.tsx";
import type { BoardRow } from "#lib/contracts/board.ts";
import { tugrik } from "#lib/domain/money.ts";
import { spokenPhone } from "#lib/domain/phone.ts";
import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";
import { District } from "./board-cells.tsx";
import { DueTime } from "./due-time.tsx";
import { RowFlags } from "./row-flags.tsx";

type LineCardProps = {
  row: BoardRow;
  /** The status whose column it stands in: it need not say so again. */
  under: ShipmentStatus | null;
  select: ReactNode;
};

/** A shipment on a phone: what it is, where it stands, whom to call and where to go. */
export function LineCard({ row, under, select }: LineCardProps) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center gap-2">
        {select}
        <span className="font-medium">{row.tracking_number}</span>
        {(row.pending || row.status !== under) && (
          <span className="min-w-0 truncate">
            <RowStatus row={row} />
          </span>
        )}
        <span className="ml-auto shrink-0 whitespace-nowrap">
          <DueTime row={row} />
        </span>
      </div>
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate">{row.recipient_name}</span>
        <span>{spokenPhone(row.recipient_phone)}</span>
      </div>
      <div className="flex items-center gap-2 text-muted">
        <span className="min-w-0 flex-1 truncate">
          <District row={row} /> {row.line1}
        </span>
        <RowFlags row={row} />
        {row.cod_amount !== null && <span className="text-ink">{tugrik(row.cod_amount)}</span>}
      </div>
    </div>
  );
}
