"use client";

import { useEffect, useRef } from "react";
import { isUnbroken, noBurst, SCANNER_GAP_MS, scannedText, withCharacter } from "#lib/domain/scan-burst.ts";
import { characterOfKey } from "#lib/domain/scan-code.ts";
import { type KeptField, keepField } from "./keep-field.ts";

const field = "input:not([type=checkbox]):not([type=radio]), textarea, [contenteditable]";
/** How a label begins: PP…, or as an address; and another's barcode, whose digits would be commands. */
const beginning = /^[PH0-9]$/;
const ends = ["Enter", "NumpadEnter", "Tab"];
const modifiers = /^(?:Shift|CapsLock|NumLock)/;

/** Without a physical key, as from a remote desktop, the character itself is all there is. */
const characterOf = ({ code, key }: KeyboardEvent) =>
  code === "" ? (key.length === 1 ? key : null) : characterOfKey(code);

/**
 * Hears a scanner that types like a keyboard, wherever on the page the focus is and whatever the layout makes of it: by
 * physical keys, their speed, and Enter. What it types reaches nothing else: a key that may begin a scan is held back
 * for as long as the next would take, and then given to whom it was meant for; a field is put back as it was.
 *
 * @param onScan told what was read, which may be no label of ours
 */
export function useScanner(onScan: (text: string) => void): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    let burst = noBurst;
    let held: KeyboardEvent[] = [];
    let kept: KeptField | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const released = new WeakSet<Event>();

    const reset = () => {
      clearTimeout(timer);
      burst = noBurst;
      held = [];
      kept = null;
    };
    const release = () => {
      const keys = held;
      reset();
      for (const { code, key, shiftKey, target } of keys) {
        const again = new KeyboardEvent("keydown", { code, key, shiftKey, bubbles: true, cancelable: true });
        released.add(again);
        const to = target instanceof Element && target.isConnected ? target : document.body;
        to.dispatchEvent(again);
      }
    };
    const swallow = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };

    const onCharacter = (event: KeyboardEvent, character: string) => {
      const { target, timeStamp } = event;
      const isTyping = target instanceof HTMLElement && target.closest(field) !== null;
      if (!isUnbroken(burst, timeStamp)) {
        release();
        if (!isTyping && !beginning.test(character)) return;
        if (isTyping) kept = keepField(target);
      }
      burst = withCharacter(burst, character, timeStamp);
      if (isTyping) return;
      held.push(event);
      swallow(event);
      clearTimeout(timer);
      timer = setTimeout(release, SCANNER_GAP_MS);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (released.has(event) || modifiers.test(event.code)) return;
      const character = event.ctrlKey || event.metaKey || event.altKey || event.repeat ? null : characterOf(event);
      if (character !== null) return onCharacter(event, character);
      const text = ends.includes(event.code || event.key) ? scannedText(burst, event.timeStamp) : null;
      if (text === null) return release();
      swallow(event);
      kept?.restore();
      reset();
      latest.current(text);
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      reset();
      window.removeEventListener("keydown", onKeyDown, { capture: true });
    };
  }, []);
}
