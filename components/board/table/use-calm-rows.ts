import { useState } from "react";
import type { BoardRow } from "#lib/contracts/board.ts";

type Calm = {
  rows: BoardRow[];
  /** Rows that came while somebody was looking and are not shown yet. */
  fresh: number;
  /** Whether what is shown has fallen out of order meanwhile. */
  stale: boolean;
  /** Shows what is there now, in order. */
  settle: () => void;
};

type Kept = { view: string; ids: ReadonlySet<string>; order: readonly string[] };

/**
 * Keeps rows where they are while somebody is at them (`held`): what changes is shown in its place, what no longer
 * belongs stays, and what is new waits to be asked for.
 * @param known every row there is, in order
 * @param shown whether a row belongs
 * @param view changes when something else is asked for; then nothing is kept
 */
export function useCalmRows(
  known: readonly BoardRow[],
  shown: (row: BoardRow) => boolean,
  { held, view }: { held: boolean; view: string },
): Calm {
  const [kept, setKept] = useState<Kept | null>(null);
  const belonging = known.filter(shown);
  const asNow = (): Kept => {
    const order = belonging.map(({ id }) => id);
    return { view, ids: new Set(order), order };
  };

  if (held && kept?.view !== view) setKept(asNow());
  if (!held && kept) setKept(null);

  if (!held || kept?.view !== view) return { rows: belonging, fresh: 0, stale: false, settle: () => {} };
  const still = new Map<string, BoardRow>();
  for (const row of known) if (kept.ids.has(row.id)) still.set(row.id, row);
  const rows = kept.order.flatMap((id) => still.get(id) ?? []);
  let at = 0;
  return {
    rows,
    fresh: belonging.reduce((count, { id }) => (kept.ids.has(id) ? count : count + 1), 0),
    stale: [...still.keys()].some((id) => rows[at++]?.id !== id),
    settle: () => setKept(asNow()),
  };
}
