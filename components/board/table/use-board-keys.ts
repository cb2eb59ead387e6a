import { useEffectEvent, useLayoutEffect } from "react";
import { type Command, commandOf } from "#components/shipments/commands/commands.ts";
import { openPopup } from "#components/ui/open-popup.ts";

export type BoardKeys = {
  search: () => void;
  /** What is shown, as a file. */
  save: () => void;
  close: () => void;
  undo: () => void;
  help: () => void;
  /** Something to do with the shipment in the panel, or with the row where the keyboard is. */
  command: (command: Command) => void;
  /** The row where the keyboard is, into what is selected or out of it. */
  select: () => void;
  /** As far as that many rows on. */
  selectBy: (rows: number) => void;
  /** False when nothing was selected. */
  clearSelection: () => boolean;
  /** By so many rows; ±Infinity for the ends. */
  step: (rows: number) => void;
};

const PAGE = 15;

/** Letters go by the physical key, so that they work on a Cyrillic layout. */
const steps: Record<string, number> = { KeyJ: 1, KeyK: -1 };
const arrows: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

const typing = "input, textarea, select, [contenteditable], [role=combobox], [role=listbox], [role=menu]";

function stepOf(event: KeyboardEvent, target: Element): number | undefined {
  const letter = steps[event.code];
  if (letter !== undefined) return letter;
  // Arrows belong to whatever has the focus, unless that is the table or nothing.
  // A click beside everything puts the focus on the page's main part.
  const free = target.matches("body, main") || target.closest("[role=grid]") !== null;
  return free ? arrows[event.code] : undefined;
}

/** What one presses with one hand and no other key: whoever dictates can switch these off (WCAG 2.1.4). */
const isLetter = (code: string) => /^Key[A-Z]$|^Slash$/.test(code);

/** The board's keys, wherever on the page the focus is; a form or a list that is open keeps them for itself. */
export function useBoardKeys(keys: BoardKeys, { letters }: { letters: boolean }): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : document.body;
    const isUndo = event.code === "KeyZ" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || (!isUndo && (event.ctrlKey || event.metaKey || event.altKey))) return;
    if (document.querySelector(openPopup) || target.closest(typing)) return;
    if (!letters && !isUndo && isLetter(event.code)) return;
    const step = stepOf(event, target);
    const command = event.shiftKey ? undefined : commandOf(event.code);
    if (event.shiftKey && step !== undefined) keys.selectBy(step);
    else if (event.code === "KeyS" && !event.shiftKey) keys.save();
    else if (event.code === "KeyX") keys.select();
    else if (isUndo || event.code === "KeyU") keys.undo();
    else if (step !== undefined) keys.step(step);
    else if (command) keys.command(command);
    else if (event.code === "Slash" && event.shiftKey) keys.help();
    else if (event.code === "Slash") keys.search();
    else if (event.code === "Escape") keys.clearSelection() || keys.close();
    else return;
    event.preventDefault();
  });
  // Not after the next paint: what is pressed as soon as the page is alive is heard.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
