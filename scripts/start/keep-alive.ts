import { log } from "#lib/log.ts";
import type { Child } from "./child.ts";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A child that ran this long was well: its next death starts the pauses anew. */
const WELL_AFTER_MS = 60_000;

export type Kept = { current: () => Child; stop: () => Promise<void> };

/** Starts a child again whenever it dies, after pauses that double. */
export function keepAlive(name: string, start: () => Child, onRestart: () => void): Kept {
  const stopping = new AbortController();
  let child = start();
  let pauseMs = FIRST_PAUSE_MS;
  let startedAt = Date.now();

  const watch = async () => {
    await child.ended;
    if (stopping.signal.aborted) return;
    if (Date.now() - startedAt > WELL_AFTER_MS) pauseMs = FIRST_PAUSE_MS;
    log.error({ child: name, pause_ms: pauseMs }, `the ${name} died; it is started again`);
    await pause(pauseMs, stopping.signal);
    if (stopping.signal.aborted) return;
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    startedAt = Date.now();
    child = start();
    onRestart();
    void watch();
  };
  void watch();

  return {
    current: () => child,
    stop: () => {
      stopping.abort();
      return child.stop();
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
