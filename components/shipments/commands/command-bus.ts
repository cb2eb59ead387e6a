"use client";

import { useEffect, useRef } from "react";
import type { Command } from "./commands.ts";

/** What the shipment in the panel can do now. A key, the menu and the palette ask for it by name. */
const handlers = new Map<Command, () => void>();
let waiting: Command | null = null;

/**
 * Does it with the shipment in the panel.
 * @param opening the panel is about to open: it is done as soon as it can be
 * @returns false when it cannot be done with it now
 */
export function runCommand(command: Command, { opening = false } = {}): boolean {
  waiting = opening ? command : null;
  if (opening) return true;
  const handler = handlers.get(command);
  handler?.();
  return handler !== undefined;
}

/** Whether it can be done with the shipment in the panel now. */
export const canRun = (command: Command): boolean => handlers.has(command);

/** Offers commands for as long as the component is there; `handle` null = not now. */
export function useCommands(commands: readonly Command[], handle: ((command: Command) => void) | null): void {
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  const names = handle ? commands.join() : "";
  useEffect(() => {
    const offered = names.split(",").filter(Boolean) as Command[];
    for (const command of offered) handlers.set(command, () => latest.current?.(command));
    const wanted = offered.find((command) => command === waiting);
    if (wanted) {
      waiting = null;
      latest.current?.(wanted);
    }
    return () => {
      for (const command of offered) handlers.delete(command);
    };
  }, [names]);
}

/** What was asked for while the panel opened and cannot be done there; asked once what can be done is known. */
export function takeUnmet(): Command | null {
  const unmet = waiting;
  waiting = null;
  return unmet;
}
