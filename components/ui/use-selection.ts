import { useCallback, useMemo, useRef, useState } from "react";

export type Selection = {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** From the row that was toggled last, or `from`, to this one. */
  extend: (order: readonly string[], to: string, from?: string) => void;
  /** Exactly these; none clears. */
  set: (ids: Iterable<string>) => void;
  /** What is made of those that are chosen by then. */
  change: (next: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
};

/** Which rows are chosen for something to be done to all of them. By id, so that it outlives every change of the rows. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const toggle = useCallback((id: string) => {
    anchor.current = id;
    setIds((before) => before.symmetricDifference(new Set([id])));
  }, []);
  const extend = useCallback((order: readonly string[], to: string, from?: string) => {
    anchor.current ??= from ?? to;
    const [start, end] = [order.indexOf(anchor.current), order.indexOf(to)].sort((a, b) => a - b);
    if (start === undefined || end === undefined || end === -1) return;
    setIds((before) => before.union(new Set(order.slice(Math.max(0, start), end + 1))));
  }, []);
  const set = useCallback((next: Iterable<string>) => {
    anchor.current = null;
    setIds(new Set(next));
  }, []);
  return useMemo(() => ({ ids, toggle, extend, set, change: setIds }), [ids, toggle, extend, set]);
}
