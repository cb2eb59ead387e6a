"use client";

import { useSyncExternalStore } from "react";

const subscribe = () => () => {};

/** Where this page came from, such as `https://api.shop.mn`; nothing until the browser has taken over. */
export function useOrigin(): string {
  return useSyncExternalStore(
    subscribe,
    () => window.location.origin,
    () => "",
  );
}
