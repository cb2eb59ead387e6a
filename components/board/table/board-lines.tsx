"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, type RefObject, useCallback, useEffect, useLayoutEffect } from "react";
import type { Selection } from "#components/ui/use-selection.ts";
import type { Grouping } from "#lib/domain/board-grouping.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";
import { GroupLine } from "../groups/group-line.tsx";
import type { Entry } from "../groups/use-groups.ts";
import type { Bulk } from "../selection/use-bulk.ts";
import type { PlacedColumn } from "./board-columns.ts";
import { BoardHead } from "./board-head.tsx";
import { BoardLine } from "./board-line.tsx";
import type { LineContext } from "./board-table.tsx";

const CARD_PX = 80;
const GROUP_PX = 44;
const HEAD_PX = 32;
/** What the server, which has no window, draws rows for. */
const FIRST_PAINT = { width: 1280, height: 900 };

type BoardLinesProps = {
  environment: Environment;
  label: string;
  entries: readonly Entry[];
  grouping: Grouping | null;
  columns: readonly PlacedColumn[];
  /** Of all columns together, and of a row, px: for columns. */
  leastWidth?: number;
  height?: number;
  /** Cards instead of columns. */
  cards: boolean;
  /** The status whose column this is. */
  under?: ShipmentStatus;
  line: LineContext;
  /** The row that is to come into sight. */
  sought: { id: string } | null;
  scroller: RefObject<HTMLDivElement | null>;
  selection: Selection;
  bulk: Bulk;
  /** Opens or closes a group. */
  toggle: (place: string) => void;
};

/** Rows and the heads of their groups, of which only those in sight are drawn. */
export function BoardLines(props: BoardLinesProps) {
  "use no memo"; // the virtualizer has other answers at each step, and is the same object
  const { environment, label, entries, grouping, columns, cards, line, sought, scroller } = props;
  const { selection, bulk, toggle } = props;
  const margin = cards ? 0 : HEAD_PX;
  const height = cards || props.height === undefined ? CARD_PX : props.height;
  const activeAt = entries.findIndex((entry) => entry.kind === "row" && entry.row.id === line.activeId);

  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entries[index]?.kind === "group" ? GROUP_PX : height),
    getItemKey: useCallback((index: number) => entries[index]?.key ?? index, [entries]),
    initialRect: FIRST_PAINT,
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: margin,
    useFlushSync: false,
    // The row that has the focus stays drawn, or scrolling would lose it.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return activeAt === -1 || drawn.includes(activeAt) ? drawn : [...drawn, activeAt].sort((a, b) => a - b);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another height that is to be measured
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, height]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that move do not scroll
  useEffect(() => {
    if (sought && activeAt !== -1) virtualizer.scrollToIndex(activeAt, { align: "auto" });
  }, [sought]);

  const drawn = virtualizer.getVirtualItems();
  const end = drawn.at(-1)?.end ?? margin;
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen and walked by key, which is a grid
      role="grid"
      aria-label={label}
      aria-rowcount={entries.length + 1}
      className="w-full table-fixed border-separate border-spacing-0"
      style={{ minWidth: cards ? undefined : props.leastWidth }}
    >
      <BoardHead columns={columns} cards={cards} />
      <tbody>
        {drawn.map(({ index, start }, at) => {
          const entry = entries[index];
          const gap = start - (drawn[at - 1]?.end ?? margin);
          return (
            entry && (
              <Fragment key={entry.key}>
                <Gap px={gap} />
                {entry.kind === "group" ? (
                  <GroupLine
                    {...{ environment, entry, index, grouping, selection, bulk, toggle }}
                    height={GROUP_PX}
                    span={columns.length}
                  />
                ) : (
                  <BoardLine
                    {...{ index, height, columns, card: cards, row: entry.row }}
                    under={props.under ?? null}
                    open={entry.row.id === line.openId}
                    active={index === activeAt}
                    flashing={line.flashing.has(entry.row.id)}
                    leaving={!line.belongs(entry.row)}
                    selected={line.selected.has(entry.row.id)}
                    failure={line.failures.get(entry.row.id) ?? null}
                    onOpen={line.onOpen}
                    onSelect={line.onSelect}
                  />
                )}
              </Fragment>
            )
          );
        })}
        <Gap px={virtualizer.getTotalSize() + margin - end} />
      </tbody>
    </table>
  );
}

/** The height of rows that are not drawn. */
function Gap({ px }: { px: number }) {
  return px > 0 && <tr aria-hidden style={{ height: px }} />;
}
