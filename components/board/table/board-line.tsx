"use client";

import { type KeyboardEvent, memo } from "react";
import { cn } from "#components/ui/cn.ts";
import type { BulkFailure } from "#lib/client/bulk.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";
import { SelectBox } from "../selection/select-box.tsx";
import { cells } from "./board-cells.tsx";
import type { PlacedColumn } from "./board-columns.ts";
import { LineCard } from "./line-card.tsx";

type BoardLineProps = {
  row: BoardRow;
  columns: readonly PlacedColumn[];
  /** 0 for the first. */
  index: number;
  /** Px. */
  height: number;
  /** A card instead of columns. */
  card: boolean;
  /** The status whose column it stands in. */
  under: ShipmentStatus | null;
  /** In the panel. */
  open: boolean;
  /** Where Tab enters the table. */
  active: boolean;
  flashing: boolean;
  /** No longer what the filter asks for: it goes when nobody looks at it any more. */
  leaving: boolean;
  /** One of those to which something will be done. */
  selected: boolean;
  failure: BulkFailure | null;
  onOpen: (id: string) => void;
  onSelect: (id: string, range: boolean) => void;
};

export const lineId = (id: string) => `line-${id}`;

/** One shipment as a row of the table, or as a card where there is no room for columns. */
export const BoardLine = memo(function BoardLine(props: BoardLineProps) {
  const {
    row,
    columns,
    index,
    height,
    card,
    under,
    open,
    active,
    flashing,
    leaving,
    selected,
    failure,
    onOpen,
    onSelect,
  } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code !== "Enter" && event.code !== "NumpadEnter" && event.code !== "Space") return;
    event.preventDefault();
    onOpen(row.id);
  };
  return (
    <tr
      id={lineId(row.id)}
      // The head is row 1.
      aria-rowindex={index + 2}
      aria-selected={open}
      tabIndex={active ? 0 : -1}
      onClick={({ shiftKey }) => (shiftKey ? onSelect(row.id, true) : onOpen(row.id))}
      onKeyDown={onKeyDown}
      // A stacking context of its own: rows that only moved are not painted again.
      className={cn(
        "group relative z-0 cursor-default bg-surface -outline-offset-2 hover:bg-hover aria-selected:bg-selected",
        flashing && "animate-flash",
        leaving && "text-muted",
        selected && "bg-selected",
      )}
      style={{ height }}
    >
      {card ? (
        <td colSpan={columns.length} className="border-line border-b px-3">
          <LineCard row={row} under={under} select={<SelectBox {...{ row, selected, failure, onSelect }} />} />
        </td>
      ) : (
        columns.map(({ id, align }, at) => {
          const Cell = cells[id];
          return (
            <td
              key={id}
              className={cn(
                "truncate border-line border-b px-2",
                align === "end" && "text-right",
                at === 0 && "sticky left-0 z-1 bg-inherit pl-3 md:pl-4",
                // It lies over the row's outline, and so has its own part of it.
                at === 0 && "before:pointer-events-none before:absolute before:inset-0 before:border-accent-ink",
                at === 0 && "group-focus-visible:before:border-y-2 group-focus-visible:before:border-l-2",
              )}
            >
              {at === 0 && <SelectBox {...{ row, selected, failure, onSelect }} />}
              <Cell row={row} />
            </td>
          );
        })
      )}
    </tr>
  );
});
