import { toSignIn } from "../request-json.ts";
import { type Attention, connectStream, type LiveStatus, SILENCE_MS, type StreamListeners } from "./connect-stream.ts";
import { eventTypes } from "./event-types.ts";
import type { FromTab, ToTab } from "./stream-rooms.ts";

type Listeners = { onEvent: (type: string, data: string) => void; onStatus: (status: LiveStatus) => void };

const attention = (): Attention => ({
  isWatched: document.visibilityState === "visible",
  isOnline: navigator.onLine,
});

/** A worker that runs answers at once; this is a machine that is very busy. */
const FIRST_WORD_MS = 5_000;

const wakers = [
  [() => window, "online"],
  [() => window, "offline"],
  [() => window, "pageshow"],
  [() => document, "visibilitychange"],
] as const;

function onWaking(wake: () => void): () => void {
  for (const [target, name] of wakers) target().addEventListener(name, wake);
  return () => {
    for (const [target, name] of wakers) target().removeEventListener(name, wake);
  };
}

/**
 * The server's stream of an environment, shared by all tabs of the browser; where there is no shared worker, or it died,
 * a stream of this tab's own.
 *
 * @returns what closes it
 */
export function openStream(url: string, { onEvent, onStatus }: Listeners): () => void {
  const listeners: StreamListeners = { onEvent, onStatus, onSignedOut: toSignIn };
  if (typeof SharedWorker === "undefined") return ownStream(url, listeners);
  let close = sharedStream(url, listeners, () => {
    close();
    close = ownStream(url, listeners);
  });
  return () => close();
}

function ownStream(url: string, listeners: StreamListeners): () => void {
  const stream = connectStream(url, eventTypes, listeners, attention());
  const stopWaking = onWaking(() => stream.attend(attention()));
  return () => {
    stopWaking();
    stream.close();
  };
}

function sharedStream(url: string, listeners: StreamListeners, onDead: () => void): () => void {
  const worker = new SharedWorker(new URL("./stream-worker.ts", import.meta.url), { type: "module" });
  const { port } = worker;
  let heardAt = 0;
  const say = (message: FromTab) => port.postMessage(message);
  const join = () => say({ kind: "join", url, ...attention() });
  const leave = () => say({ kind: "leave" });

  port.onmessage = ({ data }: MessageEvent<ToTab>) => {
    heardAt = Date.now();
    if (data.kind === "event") listeners.onEvent(data.type, data.data);
    if (data.kind === "status") listeners.onStatus(data.status);
    if (data.kind === "signed_out") listeners.onSignedOut();
  };
  worker.onerror = onDead;
  const firstWord = setTimeout(() => heardAt === 0 && onDead(), FIRST_WORD_MS);
  // Beats arrive, or that they do not: a worker that says nothing at all has died.
  const timer = setInterval(() => {
    const isSilent = heardAt > 0 && Date.now() - heardAt > 2 * SILENCE_MS;
    if (isSilent && document.visibilityState === "visible") onDead();
  }, SILENCE_MS / 4);
  const stopWaking = onWaking(() => {
    if (heardAt > 0) heardAt = Date.now();
    say({ kind: "attend", ...attention() });
  });
  // Nobody tells a worker that a tab is gone; and a tab that comes back from the browser's memory has missed things.
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && join();
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", onShow);
  join();
  return () => {
    worker.onerror = null;
    clearTimeout(firstWord);
    clearInterval(timer);
    stopWaking();
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("pageshow", onShow);
    leave();
    port.close();
  };
}
