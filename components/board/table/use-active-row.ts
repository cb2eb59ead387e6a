import { useEffect, useRef, useState } from "react";
import type { BoardRow } from "#lib/contracts/board.ts";
import { lineId } from "./board-line.tsx";

/** The row where the keyboard is: one tab stop for the whole table, which survives every change of the rows. */
export function useActiveRow(rows: readonly BoardRow[], openId: string | null) {
  const [chosen, setChosen] = useState<string | null>(openId);
  const wantsFocus = useRef(false);
  const indexOf = (id: string | null) => (id === null ? -1 : rows.findIndex((row) => row.id === id));
  const index = Math.max(0, indexOf(chosen) === -1 ? indexOf(openId) : indexOf(chosen));
  const id = rows[index]?.id ?? null;

  useEffect(() => {
    if (!wantsFocus.current || id === null) return;
    wantsFocus.current = false;
    document.getElementById(lineId(id))?.focus({ preventScroll: true });
  }, [id]);

  const go = (to: number): BoardRow | undefined => {
    const row = rows[Math.min(Math.max(0, to), rows.length - 1)];
    if (!row) return undefined;
    setChosen(row.id);
    if (row.id === id) document.getElementById(lineId(row.id))?.focus({ preventScroll: true });
    else wantsFocus.current = true;
    return row;
  };
  return { id, index, go, choose: setChosen };
}
