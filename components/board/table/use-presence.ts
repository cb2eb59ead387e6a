import { type PointerEvent, type RefObject, useState } from "react";

/** Whether somebody is at the rows: the pointer over them, the focus in them, or scrolled down. */
export function usePresence(scroller: RefObject<HTMLDivElement | null>) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [scrolled, setScrolled] = useState(false);
  const handlers = {
    // A finger that has left still counts as over what it touched last.
    onPointerEnter: (event: PointerEvent) => setPointed(event.pointerType === "mouse"),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
    onScroll: () => setScrolled((scroller.current?.scrollTop ?? 0) > 0),
  };
  return { present: pointed || focused || scrolled, handlers };
}
