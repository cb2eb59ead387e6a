"use client";

import { BookmarkPlus, Keyboard } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useCallback, useRef, useState } from "react";
import { PageHeader } from "#components/layout/page-header.tsx";
import { useLetterKeys } from "#components/layout/use-letter-keys.ts";
import { useMay, useUser } from "#components/layout/user-context.tsx";
import { BoardSettingsProvider } from "#components/settings/board-settings.tsx";
import { runCommand } from "#components/shipments/commands/command-bus.ts";
import type { Command } from "#components/shipments/commands/commands.ts";
import { usePrintLabels } from "#components/shipments/labels/use-print-labels.ts";
import { ShipmentPanel } from "#components/shipments/panel/shipment-panel.tsx";
import { useUndo } from "#components/shipments/undo/use-undo.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useSelection } from "#components/ui/use-selection.ts";
import { usePresenceInShipments } from "#lib/client/presence.ts";
import { filterIn, type Grouping } from "#lib/domain/board-grouping.ts";
import type { BoardLayout } from "#lib/domain/board-layout.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type Asked, viewQueryOf } from "#lib/domain/saved-view.ts";
import { boardFilterParams, boardSearchParams } from "./board-search-params.ts";
import { ExportLink } from "./export/export-link.tsx";
import { BoardLayoutProvider } from "./layout/board-layout.tsx";
import { LayoutMenu } from "./layout/layout-menu.tsx";
import { useBoardLive } from "./live/use-board-live.ts";
import { useBoardRows } from "./live/use-board-rows.ts";
import { RefusedMoves } from "./refused/refused-moves.tsx";
import { BoardSearch } from "./search/board-search.tsx";
import { SearchAnswer } from "./search/search-answer.tsx";
import { useBoardScan } from "./search/use-board-scan.ts";
import { lineId } from "./table/board-line.tsx";
import { BoardRows } from "./table/board-rows.tsx";
import { useFlashes } from "./table/use-flashes.ts";
import { BoardClockProvider, useTickingClock } from "./views/board-clock.tsx";
import { BoardFilters } from "./views/board-filters.tsx";
import { GroupingSwitch } from "./views/grouping-switch.tsx";
import { StatusFilter } from "./views/status-filter.tsx";
import { useSavedViews } from "./views/use-saved-views.ts";
import { ViewTabs } from "./views/view-tabs.tsx";

// What is opened now and then is fetched then.
const KeySheet = dynamic(() =>
  import("#components/shipments/commands/key-sheet.tsx").then((module) => module.KeySheet),
);
const ViewsDialog = dynamic(() => import("./views/views-dialog.tsx").then((module) => module.ViewsDialog));

const nothing = Object.fromEntries(Object.keys(boardFilterParams).map((name) => [name, null]));

/** The dispatcher's board: what is open, live, with one shipment beside it. What is looked at is in the URL. */
export function Board({ environment, layout }: { environment: Environment; layout: BoardLayout | null }) {
  return (
    <BoardSettingsProvider environment={environment}>
      <BoardLayoutProvider environment={environment} kept={layout}>
        <OpenBoard environment={environment} />
      </BoardLayoutProvider>
    </BoardSettingsProvider>
  );
}

function OpenBoard({ environment }: { environment: Environment }) {
  const t = useTranslations("board");
  const [{ shipment, ...asked }, setParams] = useQueryStates(boardSearchParams);
  const { group, ...chosen } = asked;
  const filter = filterIn(group, chosen);
  const { status, q } = filter;
  const clock = useTickingClock();
  const selection = useSelection();
  const search = useRef<HTMLInputElement>(null);
  const exporting = useRef<HTMLAnchorElement>(null);
  const tShipments = useTranslations("shipments");
  const [helping, setHelping] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [letters] = useLetterKeys(environment);
  usePresenceInShipments(environment, shipment, useUser().id);
  const [flashing, flash] = useFlashes();
  const board = useBoardRows(environment, filter, clock);
  const saved = useSavedViews(environment, board.open, clock);
  useBoardLive(environment, flash);
  const { undoLatest } = useUndo(environment);

  const open = useCallback(
    // A first one can be taken back with "back"; going through several leaves no trail.
    (id: string) => void setParams({ shipment: id }, { history: shipment ? "replace" : "push" }),
    [setParams, shipment],
  );
  useBoardScan(environment, open);
  const close = () => {
    void setParams({ shipment: null });
    if (shipment) document.getElementById(lineId(shipment))?.focus({ preventScroll: true });
  };
  const mayMove = useMay("shipments:move");
  const mayPrint = useMay("shipments:print");
  const printing = usePrintLabels(environment);
  const command = (asked: Command, activeId: string | null) => {
    if (!(asked === "label" ? mayPrint : mayMove)) return;
    const id = shipment ?? activeId;
    if (id === null) return;
    if (asked === "label") return printing.print([id]);
    if (shipment === null) open(id);
    if (!runCommand(asked)) toast({ title: tShipments("notNow", { command: tShipments(`command.${asked}`) }) });
  };
  const clear = () => void setParams({ ...nothing, group: null, shipment });
  const ask = (view: Asked | null) => void setParams({ ...nothing, group: null, ...view, q: view?.q || null });
  const layOut = (grouping: Grouping | null) =>
    void setParams({ group: grouping, status: grouping ? null : chosen.status });
  const isSearch = q.trim() !== "";
  return (
    <BoardClockProvider clock={clock}>
      <PageHeader
        title={t("title")}
        detail={<span role="status">{board.total !== null && t("count", { count: board.total })}</span>}
      >
        <BoardSearch ref={search} value={q} onSearch={(text) => void setParams({ q: text || null })} />
        <GroupingSwitch value={group} onChange={layOut} />
        <div className="ml-auto flex items-center gap-1">
          <ExportLink ref={exporting} environment={environment} filter={filter} />
          <IconButton icon={BookmarkPlus} label={t("saved.open")} onClick={() => setKeeping(true)} />
          <LayoutMenu />
          <IconButton icon={Keyboard} label={t("keys.title")} onClick={() => setHelping(true)} />
        </div>
      </PageHeader>
      <div className="flex shrink-0 flex-wrap items-center gap-x-3 px-3 pb-2 md:px-4">
        <ViewTabs
          asked={asked}
          counts={board.viewCounts}
          saved={saved}
          letters={letters}
          onView={(view) => void setParams({ view, status: null })}
          onAsk={ask}
        />
        <StatusFilter
          value={status}
          allLabel={isSearch ? t("all") : t("open")}
          allCount={board.total}
          counts={board.counts}
          uncounted={board.uncounted}
          onChange={(next) => void setParams({ status: next, group: group === "pickup" ? null : group })}
        />
      </div>
      <BoardFilters
        environment={environment}
        filter={filter}
        rows={board.rows}
        onChange={(change) => void setParams(change)}
      />
      {isSearch && (
        <SearchAnswer
          environment={environment}
          q={q}
          rows={board.data && !board.isPlaceholderData ? board.data.rows : null}
          onOpen={open}
        />
      )}
      <RefusedMoves environment={environment} onOpen={open} />
      <div className="flex min-h-0 flex-1 border-line border-t">
        <BoardRows
          environment={environment}
          selection={selection}
          board={board}
          filter={filter}
          grouping={group}
          openId={shipment}
          flashing={flashing}
          keys={{
            search: () => search.current?.select(),
            save: () => exporting.current?.click(),
            close,
            undo: undoLatest,
            help: () => setHelping(true),
            command,
            letters,
          }}
          onOpen={open}
          onClear={clear}
        />
        {shipment && (
          <ShipmentPanel
            key={shipment}
            environment={environment}
            id={shipment}
            listed={board.data?.rows.find((row) => row.id === shipment) ?? null}
            onClose={close}
            onOpen={open}
            onRefused={flash}
          />
        )}
      </div>
      {keeping && (
        <ViewsDialog environment={environment} shown={viewQueryOf(asked)} onClose={() => setKeeping(false)} />
      )}
      {helping && <KeySheet environment={environment} open onOpenChange={setHelping} />}
    </BoardClockProvider>
  );
}
