import { type RefObject, useEffect, useRef } from "react";
import { openPopup } from "#components/ui/open-popup.ts";

const CARD = "[data-testid=alert]";

/** Letters go by the physical key, so that they work on a Cyrillic layout. */
const steps: Record<string, number> = { KeyJ: 1, KeyK: -1 };

const typing = "input, textarea, select, [contenteditable], [role=combobox], [role=listbox], [role=menu]";

/** J and K move from alert to alert, A acknowledges the one that has the focus. */
export function useAlertKeys(list: RefObject<HTMLElement | null>, acknowledge: (id: string) => void): void {
  const latest = useRef(acknowledge);
  useEffect(() => {
    latest.current = acknowledge;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (document.querySelector(openPopup) || target.closest(typing)) return;
      const cards = [...(list.current?.querySelectorAll<HTMLElement>(CARD) ?? [])];
      const at = cards.findIndex((card) => card.contains(document.activeElement));
      const step = steps[event.code];
      if (step !== undefined) cards[Math.max(0, Math.min(cards.length - 1, at + step))]?.focus();
      else if (event.code === "KeyA" && cards[at]?.dataset.id !== undefined) latest.current(cards[at].dataset.id);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [list]);
}
