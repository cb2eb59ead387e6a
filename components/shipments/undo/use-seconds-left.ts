import { useEffect, useState } from "react";
import { unnamedMove } from "#lib/client/shipments.ts";
import type { BoardRow } from "#lib/contracts/board.ts";

export type Pending = NonNullable<BoardRow["pending"]>;

/** When each pending move happens, on `performance.now()`'s clock: counted from when it was first heard of. */
const ends = new Map<string, number>();

function endOf({ id, left_ms }: Pending): number {
  const now = performance.now();
  // The server's process serves everybody and lives for ever: it remembers nothing.
  if (typeof window === "undefined" || id === unnamedMove) return now + left_ms;
  const known = ends.get(id);
  if (known !== undefined) return known;
  for (const [other, end] of ends) if (end < now) ends.delete(other);
  ends.set(id, now + left_ms);
  return now + left_ms;
}

/** Milliseconds until a pending move happens; 0 once its time has come. */
export function msLeft(pending: Pending): number {
  return Math.max(0, endOf(pending) - performance.now());
}

const TICK_MS = 200;

/** Whole seconds until a pending move happens, counting down. */
export function useSecondsLeft(pending: Pending): number {
  const secondsNow = () => Math.ceil(msLeft(pending) / 1_000);
  const [seconds, setSeconds] = useState(secondsNow);
  useEffect(() => {
    const tick = () => setSeconds(Math.ceil(msLeft(pending) / 1_000));
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [pending]);
  return seconds;
}
