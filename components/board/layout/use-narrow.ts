import { useSyncExternalStore } from "react";

/** Below Tailwind's `md`. */
const query = "(width < 48rem)";

function subscribe(onChange: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener("change", onChange);
  return () => list.removeEventListener("change", onChange);
}

/** Whether there is no room for a table; `guess` is what the server, which cannot know, takes it for. */
export function useNarrow(guess: boolean): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => guess,
  );
}
