"use client";

import { useNow } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useBoardSettings } from "#components/settings/board-settings.tsx";
import { type BoardClock, boardClock } from "#lib/domain/board-clock.ts";

const TICK_MS = 30_000;

const BoardClockContext = createContext<BoardClock | null>(null);

/** The board's clock, which goes on twice a minute. */
export function useTickingClock(): BoardClock {
  const now = useNow({ updateInterval: TICK_MS });
  const settings = useBoardSettings();
  return useMemo(() => boardClock(now, settings), [now, settings]);
}

export function BoardClockProvider({ clock, children }: { clock: BoardClock; children: ReactNode }) {
  return <BoardClockContext value={clock}>{children}</BoardClockContext>;
}

/** By which clock the rows are judged: one for all of them. */
export function useBoardClock(): BoardClock {
  const clock = useContext(BoardClockContext);
  if (!clock) throw new Error("useBoardClock is for what stands on the board.");
  return clock;
}
