"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useLayoutMemory } from "#lib/client/preferences.ts";
import { type BoardLayout, completeLayout, defaultLayout } from "#lib/domain/board-layout.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useNarrow } from "./use-narrow.ts";

type LayoutControl = {
  layout: BoardLayout;
  /** There is room for cards only. */
  cards: boolean;
  /** Changes what is on the screen only, while a column is being drawn wider. */
  show: (layout: BoardLayout) => void;
  /** Changes it for good: it is kept with the person. */
  change: (layout: BoardLayout) => void;
  reset: () => void;
};

const LayoutContext = createContext<LayoutControl | null>(null);

type BoardLayoutProviderProps = {
  environment: Environment;
  kept: BoardLayout | null;
  isPhone: boolean;
  children: ReactNode;
};

export function BoardLayoutProvider({ environment, kept, isPhone, children }: BoardLayoutProviderProps) {
  const cards = useNarrow(isPhone);
  const [layout, show] = useState(() => completeLayout(kept));
  const remember = useLayoutMemory(environment);
  const control = useMemo(() => {
    const change = (next: BoardLayout) => {
      show(next);
      remember(next);
    };
    const reset = () => {
      show(defaultLayout);
      remember(null);
    };
    return { layout, cards, show, change, reset };
  }, [layout, cards, remember]);
  return <LayoutContext value={control}>{children}</LayoutContext>;
}

/** How whoever is signed in has laid out the table, and how to change it. */
export function useBoardLayout(): LayoutControl {
  const control = useContext(LayoutContext);
  if (!control) throw new Error("useBoardLayout is for what stands on the board.");
  return control;
}
