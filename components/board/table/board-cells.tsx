"use client";

import type { ReactNode } from "react";
import { useBoardSettings } from "#components/settings/board-settings.tsx";
import { PresenceDot } from "#components/shipments/presence/presence-dot.tsx";
import { RowStatus } from "#components/shipments/undo/row-status.tsx";
import { cn } from "#components/ui/cn.ts";
import { dateAndTime } from "#components/ui/ulaanbaatar.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { ColumnId } from "#lib/domain/board-layout.ts";
import { tugrik } from "#lib/domain/money.ts";
import { spokenPhone } from "#lib/domain/phone.ts";
import { useBoardClock } from "../views/board-clock.tsx";
import { DueTime } from "./due-time.tsx";
import { RowFlags } from "./row-flags.tsx";
import { useDuration } from "./use-duration.ts";

type CellProps = { row: BoardRow };

const none = <span className="text-muted">–</span>;

function Age({ row }: CellProps) {
  const duration = useDuration();
  const { now } = useBoardClock();
  const minutes = (now - Date.parse(row.created_at)) / 60_000;
  return (
    <time dateTime={row.created_at} title={dateAndTime(new Date(row.created_at))} suppressHydrationWarning>
      {duration(Math.max(0, minutes))}
    </time>
  );
}

/** How many of those there are to be. */
function Attempts({ row }: CellProps) {
  const { attempt_limit } = useBoardSettings();
  if (row.attempts === 0) return none;
  const isLast = row.attempts >= attempt_limit;
  return <span className={cn(isLast && "font-medium text-warning-ink")}>{`${row.attempts}/${attempt_limit}`}</span>;
}

export function District({ row }: { row: BoardRow }) {
  return (
    <span className="font-medium">{[row.district_code ?? row.district, row.khoroo].filter(Boolean).join(" ")}</span>
  );
}

/** What each column shows of a row. */
export const cells: Record<ColumnId, (props: CellProps) => ReactNode> = {
  tracking: ({ row }) => (
    <span className="inline-flex items-center gap-1.5 font-medium">
      {row.tracking_number}
      <PresenceDot shipmentId={row.id} />
    </span>
  ),
  order: ({ row }) => <span title={row.order_id}>{row.order_id}</span>,
  vendor: ({ row }) => <span title={`${row.pickup.name}, ${row.pickup.line1}`}>{row.pickup.name}</span>,
  status: ({ row }) => <RowStatus row={row} />,
  due: ({ row }) => <DueTime row={row} />,
  address: ({ row }) => (
    <span title={`${row.district}, ${row.line1}`}>
      <District row={row} /> {row.line1}
    </span>
  ),
  recipient: ({ row }) => (
    <span className="flex gap-2">
      <span className="min-w-0 flex-1 truncate" title={row.recipient_name}>
        {row.recipient_name}
      </span>
      <span className="shrink-0">{spokenPhone(row.recipient_phone)}</span>
    </span>
  ),
  courier: ({ row }) => (row.courier ? <span title={row.courier.name}>{row.courier.name}</span> : none),
  cod: ({ row }) => (row.cod_amount === null ? none : tugrik(row.cod_amount)),
  attempts: (props) => <Attempts {...props} />,
  age: (props) => <Age {...props} />,
  flags: ({ row }) => <RowFlags row={row} />,
};
