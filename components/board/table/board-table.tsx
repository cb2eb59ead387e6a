"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useNow, useTranslations } from "next-intl";
import { Fragment, type RefObject, useCallback, useEffect, useRef } from "react";
import type { Command } from "#components/shipments/commands/commands.ts";
import type { Selection } from "#components/ui/use-selection.ts";
import type { BulkFailure } from "#lib/client/bulk.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import { leastWidth } from "./board-columns.ts";
import { BoardHead } from "./board-head.tsx";
import { BoardLine } from "./board-line.tsx";
import { useActiveRow } from "./use-active-row.ts";
import { type BoardKeys, useBoardKeys } from "./use-board-keys.ts";
import { useNarrow } from "./use-narrow.ts";

const ROW_PX = 32;
const CARD_PX = 80;
const HEAD_PX = 32;
const CLOCK_MS = 30_000;
/** What the server, which has no window, draws rows for. */
const FIRST_PAINT = { width: 1280, height: 900 };

/** What the keys do that is not the table's own. */
export type TableKeys = Omit<BoardKeys, "step" | "command" | "select" | "selectBy" | "clearSelection"> & {
  letters: boolean;
  /** `activeId`: the row where the keyboard is. */
  command: (command: Command, activeId: string | null) => void;
};

type BoardTableProps = {
  rows: BoardRow[];
  belongs: (row: BoardRow) => boolean;
  openId: string | null;
  flashing: ReadonlySet<string>;
  scroller: RefObject<HTMLDivElement | null>;
  keys: TableKeys;
  selection: Selection;
  /** Why a row was left out of what was last done to many. */
  failures: ReadonlyMap<string, BulkFailure>;
  onOpen: (id: string) => void;
};

/** The rows, of which only those in sight are drawn. */
export function BoardTable({
  rows,
  belongs,
  openId,
  flashing,
  scroller,
  keys,
  selection,
  failures,
  onOpen,
}: BoardTableProps) {
  const t = useTranslations("board");
  const now = useNow({ updateInterval: CLOCK_MS });
  const narrow = useNarrow();
  const active = useActiveRow(rows, openId);
  const margin = narrow ? 0 : HEAD_PX;
  const height = narrow ? CARD_PX : ROW_PX;

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.id ?? index,
    initialRect: FIRST_PAINT,
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: margin,
    useFlushSync: false,
    // The row that has the focus stays drawn, or scrolling would lose it.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(active.index) ? drawn : [...drawn, active.index].sort((a, b) => a - b);
    },
  });

  const step = (by: number) => {
    const row = active.go(active.index + by);
    if (row) virtualizer.scrollToIndex(rows.indexOf(row), { align: "auto" });
    return row;
  };
  const order = useRef<string[]>([]);
  useEffect(() => {
    order.current = rows.map(({ id }) => id);
  }, [rows]);
  useBoardKeys(
    {
      ...keys,
      command: (command) => keys.command(command, active.id),
      step: (by) => {
        const row = step(by);
        if (row && openId) onOpen(row.id);
      },
      select: () => active.id && selection.toggle(active.id),
      selectBy: (by) => {
        const from = active.id;
        const row = step(by);
        if (row && from) selection.extend(order.current, row.id, from);
      },
      clearSelection: () => {
        if (selection.ids.size === 0) return false;
        selection.set([]);
        return true;
      },
    },
    { letters: keys.letters },
  );
  const { toggle, extend } = selection;
  const select = useCallback(
    (id: string, range: boolean) => (range ? extend(order.current, id) : toggle(id)),
    [toggle, extend],
  );
  const { choose } = active;
  // One function for all, or every row would be drawn anew on each step of the wheel.
  const open = useCallback(
    (id: string) => {
      choose(id);
      onOpen(id);
    },
    [choose, onOpen],
  );

  const drawn = virtualizer.getVirtualItems();
  const end = drawn.at(-1)?.end ?? margin;
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen and walked by key, which is a grid
      role="grid"
      aria-label={t("columns")}
      aria-rowcount={rows.length + 1}
      className="w-full table-fixed border-separate border-spacing-0"
      style={{ minWidth: narrow ? undefined : leastWidth }}
    >
      <BoardHead narrow={narrow} />
      <tbody>
        {drawn.map(({ index, start }, at) => {
          const row = rows[index];
          const gap = start - (drawn[at - 1]?.end ?? margin);
          return (
            row && (
              <Fragment key={row.id}>
                <Gap px={gap} />
                <BoardLine
                  {...{ row, index, height, now, narrow }}
                  open={row.id === openId}
                  active={index === active.index}
                  flashing={flashing.has(row.id)}
                  leaving={!belongs(row)}
                  selected={selection.ids.has(row.id)}
                  failure={failures.get(row.id) ?? null}
                  onOpen={open}
                  onSelect={select}
                />
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
