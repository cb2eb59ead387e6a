"use client";

import { ArrowDownWideNarrow, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import type { Selection } from "#components/ui/use-selection.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import { type BoardFilter, shownBy } from "#lib/domain/board-filter.ts";
import { type Grouping, placeIn } from "#lib/domain/board-grouping.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { useBoardRows } from "../live/use-board-rows.ts";
import { BulkBar } from "../selection/bulk-bar.tsx";
import type { useBulk } from "../selection/use-bulk.ts";
import { useBoardClock } from "../views/board-clock.tsx";
import { BoardTable, type TableKeys } from "./board-table.tsx";
import { NothingShown } from "./nothing-shown.tsx";
import { useCalmRows } from "./use-calm-rows.ts";
import { usePresence } from "./use-presence.ts";

export type CalmTableProps = {
  environment: Environment;
  selection: Selection;
  bulk: ReturnType<typeof useBulk>;
  board: ReturnType<typeof useBoardRows>;
  filter: BoardFilter;
  grouping: Grouping | null;
  openId: string | null;
  flashing: ReadonlySet<string>;
  keys: TableKeys;
  onOpen: (id: string) => void;
  onClear: () => void;
};

const nowhere = () => "";

/** The table, in which nothing moves while somebody is at it; what came meanwhile is offered above it. */
export function CalmTable({
  environment,
  selection,
  bulk,
  board,
  filter,
  grouping,
  openId,
  flashing,
  keys,
  onOpen,
  onClear,
}: CalmTableProps) {
  const t = useTranslations("board");
  const scroller = useRef<HTMLDivElement>(null);
  const { present, handlers } = usePresence(scroller);
  const clock = useBoardClock();
  const { isPlaceholderData } = board;
  const asked = JSON.stringify(filter);
  const belongs = useMemo(() => shownBy(JSON.parse(asked), clock), [asked, clock]);
  // What is in the panel stays in the list, whatever becomes of it there.
  const shown = useCallback((row: BoardRow) => belongs(row) || row.id === openId, [belongs, openId]);
  const { rows, fresh, stale, placeOf, settle } = useCalmRows(board.rows, shown, {
    held: present,
    // The rows come a moment after they were asked for, and the first paint has a part of them: neither is news.
    view: `${grouping} ${asked} ${board.source}`,
    place: grouping ? placeIn[grouping] : nowhere,
  });
  const toTop = () => {
    settle();
    for (const each of [scroller.current, ...(scroller.current?.querySelectorAll("[data-scroller]") ?? [])])
      each?.scrollTo({ top: 0 });
  };
  return (
    <>
      <div className="absolute top-10 left-1/2 z-11 flex -translate-x-1/2 gap-2">
        {fresh > 0 && (
          <Button
            variant="primary"
            size="sm"
            title={t("freshHint")}
            onClick={toTop}
            className="rounded-full shadow-pop"
          >
            {t("fresh", { count: fresh })}
            <ArrowUp aria-hidden className="size-3.5" />
          </Button>
        )}
        {stale && (
          <Button size="sm" title={t("sortAgainHint")} onClick={settle} className="rounded-full shadow-pop">
            {t("sortAgain")}
            <ArrowDownWideNarrow aria-hidden className="size-3.5" />
          </Button>
        )}
      </div>
      <div
        ref={scroller}
        {...handlers}
        // What gets the focus must not come to lie under the head or the first column. Only an opaque ground lets the
        // browser move what is painted instead of painting all of it again at each step of the wheel.
        className={cn(
          "@container relative min-h-0 flex-1 overflow-auto bg-canvas scroll-pt-8 md:scroll-pl-44",
          isPlaceholderData && "opacity-60",
        )}
      >
        <BoardTable
          {...{ environment, rows, grouping, placeOf, belongs, openId, flashing, scroller, keys, onOpen }}
          {...{ selection, bulk }}
        />
        {rows.length === 0 && !isPlaceholderData && <NothingShown filter={filter} onClear={onClear} />}
      </div>
      <BulkBar
        {...{ environment, selection, bulk, onOpen }}
        onSelectAll={() => selection.set(rows.filter(belongs).map(({ id }) => id))}
      />
    </>
  );
}
