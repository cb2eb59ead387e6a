"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Takes over what somebody, or their scanner, typed into a field that the server had painted before React had the
 * page: a controlled field would empty itself at its next change.
 */
export function useTypedAhead(field: RefObject<HTMLInputElement | null>, value: string, take: (text: string) => void) {
  const first = useRef({ value, take });
  useLayoutEffect(() => {
    const typed = field.current?.value ?? "";
    if (typed !== first.current.value) first.current.take(typed);
  }, [field]);
}
