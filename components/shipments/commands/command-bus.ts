"use client";

import { useEffect, useRef } from "react";
import type { Command } from "./commands.ts";

/** What the shipment in the panel can do now. A key, the menu and the palette ask for it by name. */
const handlers = new Map<Command, () => void>();
let waiting: Command | null = null;
/** Whether the panel knows all it can do, with no change under way: until then, what is asked for waits. */
let settled = false;

/**
 * Does it with the shipment in the panel, as soon as that one is known when the panel is only opening.
 * @returns false when it cannot be done with it now
 */
export function runCommand(command: Command): boolean {
  const handler = handlers.get(command);
  waiting = handler || settled ? null : command;
  handler?.();
  return handler !== undefined || !settled;
}

/** Forgets what waits: it was meant to follow a change that was refused. */
export function dropCommand(): void {
  waiting = null;
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

/** Told by the panel once it `knows` its shipment: what was asked for meanwhile and cannot be done is given back. */
export function useSettled(knows: boolean, onUnmet: (command: Command) => void): void {
  const latest = useRef(onUnmet);
  useEffect(() => {
    latest.current = onUnmet;
  });
  useEffect(() => {
    if (!knows) return;
    settled = true;
    if (waiting) latest.current(waiting);
    waiting = null;
    return () => {
      settled = false;
    };
  }, [knows]);
}
