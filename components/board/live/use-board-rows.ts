import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { boardListOptions } from "#lib/client/board.ts";
import type { BoardClock } from "#lib/domain/board-clock.ts";
import { type BoardFilter, countByStatus, listKeyOf, shownBy } from "#lib/domain/board-filter.ts";
import { byRisk } from "#lib/domain/board-order.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { isTerminal, shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { countViews } from "#lib/domain/urgency-views.ts";

const closedStatuses = shipmentStatuses.filter(isTerminal);

/** The list behind a filter by risk, and how many there are of each status and for each view to choose from. */
export function useBoardRows(environment: Environment, filter: BoardFilter, clock: BoardClock) {
  const list = listKeyOf(filter);
  const isSearch = list.kind === "found";
  const reading = useQuery({
    ...boardListOptions(environment, list),
    // While one types, what was found so far is better than a blank.
    placeholderData: isSearch ? keepPreviousData : undefined,
  });
  const open = useQuery(boardListOptions(environment, { kind: "open" }));
  // Ten thousand are ordered and counted once for all that came meanwhile, and a press of a key comes first.
  const read = useDeferredValue(reading.data);
  const source = useDeferredValue(JSON.stringify([list, reading.isPlaceholderData, reading.data?.complete === true]));
  const openList = useDeferredValue(open.data);
  const countable = isSearch ? read : openList;
  const narrowed = JSON.stringify({ ...filter, status: null });
  const counts = useMemo(() => {
    if (!countable?.complete) return null;
    const filter: BoardFilter = JSON.parse(narrowed);
    return countByStatus(countable.rows.filter(shownBy(filter, clock)));
  }, [countable, narrowed, clock]);
  const viewCounts = useMemo(() => (openList?.complete ? countViews(openList.rows, clock) : null), [openList, clock]);
  const rows = useMemo(() => byRisk(read?.rows ?? [], clock), [read, clock]);
  const uncounted = isSearch ? [] : closedStatuses;
  const total =
    counts &&
    shipmentStatuses.reduce((sum, status) => (uncounted.includes(status) ? sum : sum + (counts.get(status) ?? 0)), 0);
  return {
    ...reading,
    rows,
    counts,
    viewCounts,
    total,
    uncounted,
    /** Which list the rows are of, and whether they are all of it: it changes with them. */
    source,
    open: openList?.complete ? openList.rows : null,
  };
}
