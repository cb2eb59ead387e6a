import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { savedViewsOptions } from "#lib/client/saved-views.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { SavedView } from "#lib/contracts/saved-views.ts";
import type { BoardClock } from "#lib/domain/board-clock.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { countIn } from "#lib/domain/saved-view.ts";

export type CountedView = SavedView & {
  /** Null while not every row is known, and for a view that another list answers. */
  count: number | null;
};

const none: SavedView[] = [];

/** The views somebody can open, with how many rows each shows now. */
export function useSavedViews(environment: Environment, open: readonly BoardRow[] | null, clock: BoardClock) {
  const { data: views = none } = useQuery(savedViewsOptions(environment));
  return useMemo<CountedView[]>(
    () => views.map((view) => ({ ...view, count: open && countIn(view.query, open, clock) })),
    [views, open, clock],
  );
}
