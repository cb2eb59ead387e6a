"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import { StatusBadge } from "#components/shipments/status-badge.tsx";
import { cn } from "#components/ui/cn.ts";
import type { Selection } from "#components/ui/use-selection.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { openStatuses, type ShipmentStatus, shipmentStatuses } from "#lib/domain/shipment-status.ts";
import type { Bulk } from "../selection/use-bulk.ts";
import type { PlacedColumn } from "../table/board-columns.ts";
import { BoardLines } from "../table/board-lines.tsx";
import type { LineContext } from "../table/board-table.tsx";
import type { Groups } from "./use-groups.ts";

type StatusColumnsProps = {
  environment: Environment;
  groups: Groups;
  columns: readonly PlacedColumn[];
  line: LineContext;
  sought: { id: string } | null;
  selection: Selection;
  bulk: Bulk;
  /** To a row of a neighbouring column. */
  onGo: (id: string) => void;
};

const none: readonly BoardRow[] = [];

/** A column a status, with cards. What is moved is moved by the keys and buttons of every row, never by dragging. */
export function StatusColumns({ groups, onGo, ...shared }: StatusColumnsProps) {
  const rowsOf = (status: ShipmentStatus) => groups.groups.find(({ place }) => place === status)?.rows ?? none;
  const statuses = shipmentStatuses.filter((status) => openStatuses.includes(status) || rowsOf(status).length > 0);
  const isEmpty = groups.rows.length === 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.code];
    if (by === undefined || event.target instanceof HTMLInputElement) return;
    const lists = statuses.map(rowsOf).filter((rows) => rows.length > 0);
    const from = lists.findIndex((rows) => rows.some(({ id }) => id === shared.line.activeId));
    const at = lists[from]?.findIndex(({ id }) => id === shared.line.activeId) ?? -1;
    const to = lists[from + by];
    const row = to?.[Math.min(at, to.length - 1)];
    if (!row) return;
    event.preventDefault();
    onGo(row.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows come from the grids inside
    <div
      onKeyDown={onKeyDown}
      className={cn("relative flex gap-2 overflow-x-auto bg-sunken p-2", !isEmpty && "h-full")}
    >
      {statuses.map((status) => (
        <StatusColumn key={status} status={status} rows={rowsOf(status)} toggle={groups.toggle} {...shared} />
      ))}
    </div>
  );
}

type StatusColumnProps = Omit<StatusColumnsProps, "groups" | "onGo"> & {
  status: ShipmentStatus;
  rows: readonly BoardRow[];
  toggle: (place: string) => void;
};

function StatusColumn({ status, rows, ...shared }: StatusColumnProps) {
  const t = useTranslations("shipments.status");
  const scroller = useRef<HTMLDivElement>(null);
  const entries = rows.map((row) => ({ kind: "row" as const, key: row.id, row }));
  return (
    <section aria-label={t(status)} className="flex min-w-64 flex-1 flex-col rounded-md border border-line bg-surface">
      <h2 className="flex h-9 shrink-0 items-center justify-between border-line border-b px-3">
        <StatusBadge status={status} />
        <span className="text-muted">{rows.length}</span>
      </h2>
      <div
        ref={scroller}
        data-scroller
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto -outline-offset-2"
      >
        {rows.length > 0 && (
          <BoardLines {...shared} {...{ entries, scroller }} label={t(status)} under={status} grouping={null} cards />
        )}
      </div>
    </section>
  );
}
