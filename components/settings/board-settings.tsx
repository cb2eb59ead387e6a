"use client";

import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext } from "react";
import { boardSettingsOptions } from "#lib/client/settings.ts";
import type { BoardSettings } from "#lib/contracts/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { boardSettingsOf, defaultSettings } from "#lib/domain/settings.ts";

const BoardSettingsContext = createContext<BoardSettings>(boardSettingsOf(defaultSettings));

/** Gives the board the settings it works with; the defaults until they are known. */
export function BoardSettingsProvider({ environment, children }: { environment: Environment; children: ReactNode }) {
  const { data } = useQuery(boardSettingsOptions(environment));
  if (!data) return children;
  return <BoardSettingsContext value={data}>{children}</BoardSettingsContext>;
}

/** When to warn, how often to try, and where a parcel can arrive. */
export function useBoardSettings(): BoardSettings {
  return useContext(BoardSettingsContext);
}
