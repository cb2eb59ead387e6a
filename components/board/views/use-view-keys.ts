import { useEffectEvent, useLayoutEffect } from "react";
import { openPopup } from "#components/ui/open-popup.ts";

const typing = "input:not([type=checkbox]), textarea, select, [contenteditable], [role=combobox]";

/** Digits open views, from either row of keys, wherever on the page the focus is but in a field. */
export function useViewKeys(onDigit: (digit: number) => void, { enabled }: { enabled: boolean }): void {
  const open = useEffectEvent(onDigit);
  // Not after the next paint: what is pressed as soon as the page is alive is heard.
  useLayoutEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
      if (!digit || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest(typing) || document.querySelector(openPopup)) return;
      event.preventDefault();
      open(Number(digit));
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [enabled]);
}
