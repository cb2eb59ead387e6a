import { useQueryStates } from "nuqs";
import { useCallback } from "react";
import { filterIn, type Grouping } from "#lib/domain/board-grouping.ts";
import type { Asked } from "#lib/domain/saved-view.ts";
import { boardFilterParams, boardSearchParams } from "./board-search-params.ts";

const nothing = Object.fromEntries(Object.keys(boardFilterParams).map((name) => [name, null]));

/** What of the board is looked at, as the URL has it, and every way to look at something else. */
export function useBoardView() {
  const [{ shipment, ...asked }, setParams] = useQueryStates(boardSearchParams);
  const { group, ...chosen } = asked;
  const open = useCallback(
    // A first one can be taken back with "back"; going through several leaves no trail.
    (id: string) => void setParams({ shipment: id }, { history: shipment ? "replace" : "push" }),
    [setParams, shipment],
  );
  return {
    asked,
    group,
    filter: filterIn(group, chosen),
    /** The one in the panel. */
    shipment,
    open,
    close: () => void setParams({ shipment: null }),
    narrow: (change: Partial<typeof chosen>) => void setParams(change),
    search: (text: string) => void setParams({ q: text || null }),
    /** Pickups have one status only. */
    showStatus: (status: typeof chosen.status) => void setParams({ status, group: group === "pickup" ? null : group }),
    showView: (view: typeof chosen.view) => void setParams({ view, status: null }),
    /** What a saved view asks for; null asks for nothing. */
    ask: (view: Asked | null) => void setParams({ ...nothing, group: null, ...view, q: view?.q || null }),
    clear: () => void setParams({ ...nothing, group: null, shipment }),
    layOut: (grouping: Grouping | null) => void setParams({ group: grouping, status: grouping ? null : chosen.status }),
  };
}
