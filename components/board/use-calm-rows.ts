import { useState } from "react";
import type { BoardRow } from "#lib/contracts/board.ts";

type Calm = {
  rows: BoardRow[];
  /** Rows that came while somebody was looking and are not shown yet. */
  fresh: number;
  showFresh: () => void;
};

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
  const [kept, setKept] = useState<{ view: string; ids: ReadonlySet<string> } | null>(null);
  const belonging = known.filter(shown);
  const idsNow = () => new Set(belonging.map(({ id }) => id));

  if (held && kept?.view !== view) setKept({ view, ids: idsNow() });
  if (!held && kept) setKept(null);

  const ids = held && kept?.view === view ? kept.ids : null;
  if (!ids) return { rows: belonging, fresh: 0, showFresh: () => {} };
  return {
    rows: known.filter(({ id }) => ids.has(id)),
    fresh: belonging.reduce((count, { id }) => (ids.has(id) ? count : count + 1), 0),
    showFresh: () => setKept({ view, ids: idsNow() }),
  };
}
