"use client";

import { ArrowDownWideNarrow, ArrowUp, PackageOpen, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef } from "react";
import { useRefusalText } from "#components/shipments/use-refusal-text.ts";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { Selection } from "#components/ui/use-selection.ts";
import { RequestError } from "#lib/client/request-json.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import { type BoardFilter, isNarrow, shownBy } from "#lib/domain/board-filter.ts";
import { type Grouping, placeIn } from "#lib/domain/board-grouping.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { useBoardRows } from "../live/use-board-rows.ts";
import { BulkBar } from "../selection/bulk-bar.tsx";
import { useBulk } from "../selection/use-bulk.ts";
import { useBoardClock } from "../views/board-clock.tsx";
import { BoardNotice } from "./board-notice.tsx";
import { BoardTable, type TableKeys } from "./board-table.tsx";
import { useCalmRows } from "./use-calm-rows.ts";
import { usePresence } from "./use-presence.ts";

type BoardRowsProps = {
  environment: Environment;
  selection: Selection;
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

/** The table, or why there is none: still loading, failed, nothing yet, nothing for this filter. */
export function BoardRows({
  environment,
  selection,
  board,
  filter,
  grouping,
  openId,
  flashing,
  keys,
  onOpen,
  onClear,
}: BoardRowsProps) {
  const t = useTranslations("board");
  const ui = useTranslations("ui");
  const refusalText = useRefusalText();
  const scroller = useRef<HTMLDivElement>(null);
  const { present, handlers } = usePresence(scroller);
  const clock = useBoardClock();
  const { data, error, refetch, isPlaceholderData, isFetching } = board;
  const asked = JSON.stringify(filter);
  const belongs = useMemo(() => shownBy(JSON.parse(asked), clock), [asked, clock]);
  // What is in the panel stays in the list, whatever becomes of it there.
  const shown = useCallback((row: BoardRow) => belongs(row) || row.id === openId, [belongs, openId]);
  const { rows, fresh, stale, placeOf, settle } = useCalmRows(board.rows, shown, {
    held: present,
    // The first paint has a part of the rows; the others are no news.
    view: `${grouping} ${asked} ${board.isWhole}`,
    place: grouping ? placeIn[grouping] : nowhere,
  });
  const requestId = error instanceof RequestError ? error.requestId : null;
  const bulk = useBulk(environment, selection);
  const retry = () => void refetch();

  if (!data && error) {
    const message = error instanceof RequestError ? refusalText(error) : undefined;
    return (
      <div className="flex-1">
        <ErrorState title={t("failed")} message={message} requestId={requestId} onRetry={retry} />
      </div>
    );
  }
  if (!data) {
    return (
      <div className="min-w-0 flex-1">
        <SkeletonRows rows={16} label={ui("loading")} />
      </div>
    );
  }
  const toTop = () => {
    settle();
    for (const each of [scroller.current, ...(scroller.current?.querySelectorAll("[data-scroller]") ?? [])])
      each?.scrollTo({ top: 0 });
  };
  return (
    <div className="relative flex min-w-0 flex-1 flex-col">
      {error && <BoardNotice requestId={requestId} onRetry={retry} />}
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
        // What gets the focus must not come to lie under the head or the first column.
        className={cn(
          "@container relative min-h-0 flex-1 overflow-auto scroll-pt-8 md:scroll-pl-44",
          isPlaceholderData && "opacity-60",
        )}
      >
        <BoardTable
          {...{ environment, rows, grouping, placeOf, belongs, openId, flashing, scroller, keys, onOpen }}
          {...{ selection, bulk }}
        />
        {rows.length === 0 && !isPlaceholderData && <Nothing filter={filter} onClear={onClear} />}
      </div>
      <BulkBar
        {...{ environment, selection, bulk, onOpen }}
        onSelectAll={() => selection.set(rows.filter(belongs).map(({ id }) => id))}
      />
      {!data.complete && !isFetching && (
        <p className="shrink-0 border-line border-t bg-surface px-4 py-1.5 text-muted text-xs">
          {t("incomplete", { count: data.rows.length })}
        </p>
      )}
    </div>
  );
}

function Nothing({ filter, onClear }: { filter: BoardFilter; onClear: () => void }) {
  const t = useTranslations("board");
  const isSearch = filter.q.trim() !== "";
  if (!isNarrow(filter)) {
    return (
      <EmptyState icon={PackageOpen} title={t("empty")}>
        {t("emptyHint")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={SearchX}
      title={isSearch ? t("noResult") : t("noneOfFilter")}
      action={<Button onClick={onClear}>{t("clear")}</Button>}
    >
      {isSearch && t("noResultHint")}
    </EmptyState>
  );
}
