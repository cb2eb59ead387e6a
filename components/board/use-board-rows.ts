import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { boardListOptions } from "#lib/client/board.ts";
import { type BoardFilter, countByStatus, listKeyOf } from "#lib/domain/board-filter.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { isTerminal, shipmentStatuses } from "#lib/domain/shipment-status.ts";

const closedStatuses = shipmentStatuses.filter(isTerminal);

/** The list behind a filter, and how many of each status there are to choose from. */
export function useBoardRows(environment: Environment, filter: BoardFilter) {
  const list = listKeyOf(filter);
  const isSearch = list.kind === "found";
  const reading = useQuery({
    ...boardListOptions(environment, list),
    // While one types, what was found so far is better than a blank.
    placeholderData: isSearch ? keepPreviousData : undefined,
  });
  const open = useQuery(boardListOptions(environment, { kind: "open" }));
  const countable = isSearch ? reading.data : open.data;
  const counts = useMemo(() => (countable?.complete ? countByStatus(countable.rows) : null), [countable]);
  const uncounted = isSearch ? [] : closedStatuses;
  const total =
    counts &&
    shipmentStatuses.reduce((sum, status) => (uncounted.includes(status) ? sum : sum + (counts.get(status) ?? 0)), 0);
  return { ...reading, counts, total, uncounted };
}
