import { useCallback, useMemo, useState } from "react";
import type { BoardRow } from "#lib/contracts/board.ts";

type Calm = {
  rows: BoardRow[];
  /** Rows that came while somebody was looking and are not shown yet. */
  fresh: number;
  /** Whether what is shown has fallen out of order meanwhile. */
  stale: boolean;
  /** In which group a row stands: while somebody is at it, in the one where it was. */
  placeOf: (row: BoardRow) => string;
  /** Shows what is there now, in order. */
  settle: () => void;
};

type Kept = { view: string; places: ReadonlyMap<string, string>; order: readonly string[] };

/**
 * Keeps rows where they are while somebody is at them (`held`): what changes is shown in its place, what no longer
 * belongs stays, and what is new waits to be asked for.
 * @param known every row there is, in order
 * @param shown whether a row belongs
 * @param place in which group a row belongs
 * @param view changes when something else is asked for; then nothing is kept
 */
export function useCalmRows(
  known: readonly BoardRow[],
  shown: (row: BoardRow) => boolean,
  { held, view, place }: { held: boolean; view: string; place: (row: BoardRow) => string },
): Calm {
  const [kept, setKept] = useState<Kept | null>(null);
  const belonging = useMemo(() => known.filter(shown), [known, shown]);
  const asNow = useCallback((): Kept => {
    const places = new Map(belonging.map((row) => [row.id, place(row)]));
    return { view, places, order: [...places.keys()] };
  }, [belonging, place, view]);

  if (held && kept?.view !== view) setKept(asNow());
  if (!held && kept) setKept(null);

  const frozen = held && kept?.view === view ? kept : null;
  return useMemo(() => {
    if (!frozen) return { rows: belonging, fresh: 0, stale: false, placeOf: place, settle: () => {} };
    const { places, order } = frozen;
    const still = new Map<string, BoardRow>();
    for (const row of known) if (places.has(row.id)) still.set(row.id, row);
    const rows = order.flatMap((id) => still.get(id) ?? []);
    let at = 0;
    return {
      rows,
      fresh: belonging.reduce((count, { id }) => (places.has(id) ? count : count + 1), 0),
      stale: [...still].some(([id, row]) => rows[at++]?.id !== id || places.get(id) !== place(row)),
      placeOf: (row: BoardRow) => places.get(row.id) ?? place(row),
      settle: () => setKept(asNow()),
    };
  }, [frozen, belonging, known, place, asNow]);
}
