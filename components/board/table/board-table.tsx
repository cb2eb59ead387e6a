"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Command } from "#components/shipments/commands/commands.ts";
import type { Selection } from "#components/ui/use-selection.ts";
import type { BulkFailure } from "#lib/client/bulk.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { Grouping } from "#lib/domain/board-grouping.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { StatusColumns } from "../groups/status-columns.tsx";
import { useGroups } from "../groups/use-groups.ts";
import { useBoardLayout } from "../layout/board-layout.tsx";
import type { Bulk } from "../selection/use-bulk.ts";
import { placeColumns } from "./board-columns.ts";
import { BoardLines } from "./board-lines.tsx";
import { useActiveRow } from "./use-active-row.ts";
import { type BoardKeys, useBoardKeys } from "./use-board-keys.ts";

/** What the keys do that is not the table's own. */
export type TableKeys = Omit<BoardKeys, "step" | "command" | "select" | "selectBy" | "clearSelection"> & {
  letters: boolean;
  /** `activeId`: the row where the keyboard is. */
  command: (command: Command, activeId: string | null) => void;
};

type BoardTableProps = {
  environment: Environment;
  rows: BoardRow[];
  grouping: Grouping | null;
  /** In which group a row stands. */
  placeOf: (row: BoardRow) => string;
  belongs: (row: BoardRow) => boolean;
  openId: string | null;
  flashing: ReadonlySet<string>;
  scroller: RefObject<HTMLDivElement | null>;
  keys: TableKeys;
  selection: Selection;
  bulk: Bulk;
  onOpen: (id: string) => void;
};

/** What every row is drawn with, wherever it stands. */
export type LineContext = {
  openId: string | null;
  activeId: string | null;
  flashing: ReadonlySet<string>;
  belongs: (row: BoardRow) => boolean;
  selected: ReadonlySet<string>;
  /** Why a row was left out of what was last done to many. */
  failures: ReadonlyMap<string, BulkFailure>;
  onOpen: (id: string) => void;
  onSelect: (id: string, range: boolean) => void;
};

/** The rows as one table, in groups or as columns of cards: walked and chosen by the same keys. */
export function BoardTable(props: BoardTableProps) {
  const { environment, rows, grouping, placeOf, belongs, openId, flashing, scroller, keys, selection, bulk, onOpen } =
    props;
  const t = useTranslations("board");
  const { layout, cards } = useBoardLayout();
  const placed = useMemo(() => placeColumns(layout), [layout]);
  const groups = useGroups(environment, rows, { grouping, placeOf });
  const active = useActiveRow(groups.rows, openId);
  const [sought, setSought] = useState<{ id: string } | null>(null);

  const step = (by: number) => {
    const row = active.go(active.index + by);
    if (row) setSought({ id: row.id });
    return row;
  };
  const order = useRef<string[]>([]);
  useEffect(() => {
    order.current = groups.rows.map(({ id }) => id);
  }, [groups.rows]);
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
  const onSelect = useCallback(
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
  const line: LineContext = {
    ...{ openId, flashing, belongs, onSelect, onOpen: open },
    activeId: active.id,
    selected: selection.ids,
    failures: bulk.failures,
  };
  if (grouping === "status") {
    const go = (id: string) => {
      active.go(groups.rows.findIndex((row) => row.id === id));
      setSought({ id });
    };
    return (
      <StatusColumns {...{ environment, line, sought, groups, selection, bulk }} columns={placed.columns} onGo={go} />
    );
  }
  return (
    <BoardLines
      {...{ environment, line, sought, scroller, selection, bulk, grouping }}
      label={t("columns")}
      entries={groups.entries}
      toggle={groups.toggle}
      columns={placed.columns}
      leastWidth={placed.leastWidth}
      height={layout.density}
      cards={cards}
    />
  );
}
