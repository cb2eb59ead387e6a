"use client";

import { BookmarkPlus, Keyboard } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ImportLink } from "#components/import/import-link.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { useLetterKeys } from "#components/layout/use-letter-keys.ts";
import { useUser } from "#components/layout/user-context.tsx";
import { BoardSettingsProvider } from "#components/settings/board-settings.tsx";
import { ShipmentPanel } from "#components/shipments/panel/shipment-panel.tsx";
import { useUndo } from "#components/shipments/undo/use-undo.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useSelection } from "#components/ui/use-selection.ts";
import { usePresenceInShipments } from "#lib/client/presence.ts";
import type { BoardLayout } from "#lib/domain/board-layout.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { viewQueryOf } from "#lib/domain/saved-view.ts";
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
import { useBoardCommand } from "./use-board-command.ts";
import { useBoardView } from "./use-board-view.ts";
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

type BoardProps = {
  environment: Environment;
  /** As somebody has laid it out. */
  layout: BoardLayout | null;
  /** Who asks says that it is one. */
  isPhone: boolean;
};

/** The dispatcher's board: what is open, live, with one shipment beside it. What is looked at is in the URL. */
export function Board({ environment, layout, isPhone }: BoardProps) {
  return (
    <BoardSettingsProvider environment={environment}>
      <BoardLayoutProvider environment={environment} kept={layout} isPhone={isPhone}>
        <OpenBoard environment={environment} />
      </BoardLayoutProvider>
    </BoardSettingsProvider>
  );
}

function OpenBoard({ environment }: { environment: Environment }) {
  const t = useTranslations("board");
  const view = useBoardView();
  const { asked, filter, group, shipment, open } = view;
  const { status, q } = filter;
  const clock = useTickingClock();
  const selection = useSelection();
  const search = useRef<HTMLInputElement>(null);
  const exporting = useRef<HTMLAnchorElement>(null);
  const [helping, setHelping] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [letters] = useLetterKeys(environment);
  usePresenceInShipments(environment, shipment, useUser().id);
  const [flashing, flash] = useFlashes();
  const board = useBoardRows(environment, filter, clock);
  const saved = useSavedViews(environment, board.open, clock);
  useBoardLive(environment, flash);
  const { undoLatest } = useUndo(environment);
  useBoardScan(environment, open);
  const command = useBoardCommand(environment, shipment, open);
  const close = () => {
    view.close();
    if (shipment) document.getElementById(lineId(shipment))?.focus({ preventScroll: true });
  };
  const isSearch = q.trim() !== "";
  return (
    <BoardClockProvider clock={clock}>
      <PageHeader
        title={t("title")}
        detail={<span role="status">{board.total !== null && t("count", { count: board.total })}</span>}
      >
        <BoardSearch ref={search} value={q} onSearch={view.search} />
        <GroupingSwitch value={group} onChange={view.layOut} />
        <div className="ml-auto flex items-center gap-1">
          <ImportLink environment={environment} />
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
          onView={view.showView}
          onAsk={view.ask}
        />
        <StatusFilter
          value={status}
          allLabel={isSearch ? t("all") : t("open")}
          allCount={board.total}
          counts={board.counts}
          uncounted={board.uncounted}
          onChange={view.showStatus}
        />
      </div>
      <BoardFilters environment={environment} filter={filter} rows={board.rows} onChange={view.narrow} />
      {isSearch && (
        <SearchAnswer
          environment={environment}
          q={q}
          rows={board.data && !board.isPlaceholderData ? board.data.rows : null}
          onOpen={open}
        />
      )}
      <RefusedMoves environment={environment} onOpen={open} />
      <div className="flex min-h-72 flex-1 border-line border-t">
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
          onClear={view.clear}
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
