"use client";

import { type RefObject, useState } from "react";
import type { DeliveryFilter } from "#lib/contracts/deliveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useLiveDeliveries } from "./use-live-deliveries.ts";

/** So close to its top the log follows what is new. */
const TOP_PX = 8;

type TailOptions = {
  environment: Environment;
  filter: DeliveryFilter;
  table: RefObject<HTMLTableElement | null>;
  /** Rows are chosen: none may move away under the pointer. */
  isHeld: boolean;
};

/** The log follows what is new at its top, and stops while somebody reads further down, chooses rows, or pauses it. */
export function useTail({ environment, filter, table, isHeld }: TailOptions) {
  const [paused, setPaused] = useState(false);
  const scroller = () => table.current?.parentElement;
  const follows = () => !paused && !isHeld && (scroller()?.scrollTop ?? 0) < TOP_PX;
  const live = useLiveDeliveries(environment, filter, follows);
  const resume = () => {
    setPaused(false);
    live.showFresh();
    scroller()?.scrollTo({ top: 0 });
  };
  return {
    paused,
    fresh: live.fresh,
    flashing: live.flashing,
    resume,
    toggle: () => (paused ? resume() : setPaused(true)),
    /** Back at the top it goes on by itself. */
    onScroll: () => {
      if (live.fresh > 0 && follows()) live.showFresh();
    },
  };
}
