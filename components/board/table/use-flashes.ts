import { useCallback, useRef, useState } from "react";

/** As long as `--animate-flash`. */
const FLASH_MS = 1_300;

/** The rows that have just changed, and how to say that one has. */
export function useFlashes(): [ReadonlySet<string>, (id: string) => void] {
  const [flashing, setFlashing] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const flash = useCallback((id: string) => {
    clearTimeout(timers.current.get(id));
    setFlashing((ids) => new Set(ids).add(id));
    const end = () => setFlashing((ids) => ids.difference(new Set([id])));
    timers.current.set(id, setTimeout(end, FLASH_MS));
  }, []);
  return [flashing, flash];
}
