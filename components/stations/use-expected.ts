import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { boardListOptions } from "#lib/client/board.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { isExpected, type ScanTarget, vendorKey } from "#lib/domain/scan-list.ts";

export type WaitingVendor = { key: string; name: string; count: number };

const none: BoardRow[] = [];

/** The open shipments as the board has them: by number, those a station waits for, and the vendors with a pickup. */
export function useExpected(environment: Environment, target: ScanTarget, vendor: string | null) {
  const { data, error, refetch } = useQuery(boardListOptions(environment, { kind: "open" }));
  const all = data?.rows ?? none;
  const rows = useMemo(() => new Map(all.map((row) => [row.tracking_number, row])), [all]);
  const { station, id } = target;
  const expected = useMemo(
    () => all.filter((row) => isExpected(row, { station, id }, vendor)),
    [all, station, id, vendor],
  );
  const vendors = useMemo(() => {
    const waiting = new Map<string, WaitingVendor>();
    for (const row of all) {
      if (row.status !== "created") continue;
      const key = vendorKey(row);
      waiting.set(key, { key, name: row.pickup.name, count: (waiting.get(key)?.count ?? 0) + 1 });
    }
    return [...waiting.values()].sort((a, b) => b.count - a.count);
  }, [all]);
  return { rows, expected, vendors, error: data ? null : error, retry: () => void refetch() };
}
