import { toSignIn } from "./request-json.ts";

/** `since`: when the link was lost. */
export type LiveStatus = { state: "connecting" | "live" } | { state: "reconnecting" | "offline"; since: Date };

type Listeners = { onEvent: (type: string, data: string) => void; onStatus: (status: LiveStatus) => void };

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;
/** The server beats every 15 s: silent for two beats is dead, though the browser may not have noticed. */
const SILENCE_MS = 32_000;
/** A restart of the server is over by then. */
const OFFLINE_AFTER_MS = 10_000;
const WATCH_MS = 1_000;
/** Over HTTP/1.1 a browser has six connections for all its tabs: those nobody looks at must not keep them all. */
const REST_AFTER_MS = 60_000;

/**
 * An event stream that keeps itself up: after an error, silence, sleep or a lost network it connects again by itself.
 * Each of the server's `hello` means that something before it may have been missed.
 *
 * @returns what closes it.
 */
export function connectLive(url: string, types: readonly string[], { onEvent, onStatus }: Listeners): () => void {
  let source: EventSource | null = null;
  let heardAt = Date.now();
  let lostAt: Date | null = null;
  let pauseMs = FIRST_PAUSE_MS;
  let nextTryAt = 0;
  let hiddenAt: number | null = null;

  const heard = () => {
    heardAt = Date.now();
    if (lostAt || pauseMs !== FIRST_PAUSE_MS) pauseMs = FIRST_PAUSE_MS;
    lostAt = null;
    onStatus({ state: "live" });
  };

  const lose = () => {
    source?.close();
    source = null;
    lostAt ??= new Date();
    // Spread out, so that a restarted server does not get every board in the same instant.
    nextTryAt = Date.now() + pauseMs * (0.75 + Math.random() / 2);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    tellLost();
  };

  const tellLost = () => {
    if (!lostAt) return;
    const long = !navigator.onLine || Date.now() - lostAt.getTime() > OFFLINE_AFTER_MS;
    onStatus({ state: long ? "offline" : "reconnecting", since: lostAt });
  };

  const connect = () => {
    heardAt = Date.now();
    const opened = new EventSource(url);
    source = opened;
    for (const type of types) {
      opened.addEventListener(type, (event: MessageEvent<string>) => {
        heard();
        onEvent(type, event.data);
      });
    }
    opened.onerror = () => {
      // Closed by the browser = an answer that is no stream. It does not say which, so ask again and look.
      if (opened.readyState === EventSource.CLOSED) leaveIfSignedOut(url);
      if (source === opened) lose();
    };
  };

  const isResting = () => {
    hiddenAt = document.visibilityState === "hidden" ? (hiddenAt ?? Date.now()) : null;
    return hiddenAt !== null && Date.now() - hiddenAt > REST_AFTER_MS;
  };

  const rest = () => {
    source?.close();
    source = null;
    lostAt = null;
    nextTryAt = 0;
    onStatus({ state: "connecting" });
  };

  const watch = () => {
    if (isResting()) return rest();
    if (source && Date.now() - heardAt > SILENCE_MS) lose();
    if (!source && Date.now() >= nextTryAt) connect();
    tellLost();
  };

  /**
   * After sleep or a change of network: do not wait for the pause, and do not trust a stream that was silent meanwhile,
   * or that the browser says cannot be. (It may be wrong: this machine's own server needs no network.)
   */
  const wake = () => {
    if (document.visibilityState === "hidden") return;
    if (source && (!navigator.onLine || Date.now() - heardAt > SILENCE_MS / 2)) lose();
    if (!source) nextTryAt = 0;
    watch();
  };

  connect();
  const timer = setInterval(watch, WATCH_MS);
  const wakers = [
    [window, "online"],
    [window, "offline"],
    [window, "pageshow"],
    [document, "visibilitychange"],
  ] as const;
  for (const [target, name] of wakers) target.addEventListener(name, wake);
  return () => {
    clearInterval(timer);
    for (const [target, name] of wakers) target.removeEventListener(name, wake);
    source?.close();
    source = null;
  };
}

async function leaveIfSignedOut(url: string): Promise<void> {
  const stop = new AbortController();
  const response = await fetch(url, { signal: stop.signal }).catch(() => null);
  stop.abort();
  if (response?.status === 401) toSignIn();
}
