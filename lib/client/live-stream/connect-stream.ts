/** `since`: when the link was lost. */
export type LiveStatus = { state: "connecting" | "live" } | { state: "reconnecting" | "offline"; since: Date };

export type StreamListeners = {
  onEvent: (type: string, data: string) => void;
  onStatus: (status: LiveStatus) => void;
  /** The server no longer knows whose stream this is. */
  onSignedOut: () => void;
};

/** Whether somebody looks at what it brings, and whether the browser believes that there is a network. */
export type Attention = { isWatched: boolean; isOnline: boolean };

export type LiveStream = {
  /** Told whenever either may have changed, and after sleep. */
  attend: (attention: Attention) => void;
  close: () => void;
};

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;
/** The server beats every 15 s: silent for two beats is dead, though the browser may not have noticed. */
export const SILENCE_MS = 32_000;
/** A restart of the server is over by then. */
const OFFLINE_AFTER_MS = 10_000;
const WATCH_MS = 1_000;
/** What nobody looks at need not be sent. */
const REST_AFTER_MS = 60_000;

/**
 * An event stream that keeps itself up: after an error, silence, sleep or a lost network it connects again by itself.
 * Each of the server's `hello` means that something before it may have been missed. It knows nothing of a page, so that
 * it runs in a worker too.
 */
export function connectStream(
  url: string,
  types: readonly string[],
  { onEvent, onStatus, onSignedOut }: StreamListeners,
  attention: Attention,
): LiveStream {
  let source: EventSource | null = null;
  let heardAt = Date.now();
  let lostAt: Date | null = null;
  let pauseMs = FIRST_PAUSE_MS;
  let nextTryAt = 0;
  let { isOnline } = attention;
  let unwatchedAt: number | null = attention.isWatched ? null : Date.now();

  const heard = () => {
    heardAt = Date.now();
    pauseMs = FIRST_PAUSE_MS;
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
    const long = !isOnline || Date.now() - lostAt.getTime() > OFFLINE_AFTER_MS;
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
      if (opened.readyState === EventSource.CLOSED) void isSignedOut(url).then((isOut) => isOut && onSignedOut());
      if (source === opened) lose();
    };
  };

  const rest = () => {
    source?.close();
    source = null;
    lostAt = null;
    nextTryAt = 0;
    onStatus({ state: "connecting" });
  };

  const watch = () => {
    if (unwatchedAt !== null && Date.now() - unwatchedAt > REST_AFTER_MS) return rest();
    if (source && Date.now() - heardAt > SILENCE_MS) lose();
    if (!source && Date.now() >= nextTryAt) connect();
    tellLost();
  };

  connect();
  const timer = setInterval(watch, WATCH_MS);
  return {
    // Do not wait for the pause, and do not trust a stream that was silent meanwhile, or that the browser says cannot
    // be. (It may be wrong: this machine's own server needs no network.)
    attend: (next) => {
      isOnline = next.isOnline;
      unwatchedAt = next.isWatched ? null : (unwatchedAt ?? Date.now());
      if (!next.isWatched) return;
      if (source && (!isOnline || Date.now() - heardAt > SILENCE_MS / 2)) lose();
      if (!source) nextTryAt = 0;
      watch();
    },
    close: () => {
      clearInterval(timer);
      source?.close();
      source = null;
    },
  };
}

async function isSignedOut(url: string): Promise<boolean> {
  const stop = new AbortController();
  const response = await fetch(url, { signal: stop.signal }).catch(() => null);
  stop.abort();
  return response?.status === 401;
}
