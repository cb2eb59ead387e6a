"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { LiveStatus } from "./live-stream/connect-stream.ts";
import { openStream } from "./live-stream/open-stream.ts";

/** Somebody has opened a shipment, still has it open, or has left it. */
type Presence = { shipment_id: string; person: { id: string; name: string }; here: boolean };

export type LiveHandlers = {
  /** Something may have been missed: fetch again. The first time means that the stream has just begun. */
  onHello?: () => void;
  onShipment?: (row: BoardRow) => void;
  onDelivery?: (ids: string[]) => void;
  /** Alerts were raised, acknowledged or resolved. */
  onAlert?: () => void;
  /** A move that this person made and that was pending could not be made. */
  onRefusal?: (userId: string) => void;
  onPresence?: (heard: Presence) => void;
};

/** One stream for a tab, however many parts of the page listen; the last to leave closes it. */
const listeners = new Set<LiveHandlers>();
const statusListeners = new Set<() => void>();
const initial: LiveStatus = { state: "connecting" };
let status: LiveStatus = initial;
let open: { environment: Environment; close: () => void } | null = null;

function dispatch(type: string, data: string) {
  for (const { onHello, onShipment, onDelivery, onAlert, onRefusal, onPresence } of listeners) {
    if (type === "presence") onPresence?.(JSON.parse(data));
    if (type === "hello") onHello?.();
    if (type === "shipment") onShipment?.(JSON.parse(data));
    if (type === "delivery") onDelivery?.(JSON.parse(data).ids);
    if (type === "alert") onAlert?.();
    if (type === "refusal") onRefusal?.(JSON.parse(data).user_id);
  }
}

function setStatus(next: LiveStatus) {
  const same = next.state === status.state && "since" in next === "since" in status;
  if (same) return;
  status = next;
  for (const listener of statusListeners) listener();
}

function listen(environment: Environment, handlers: LiveHandlers): () => void {
  listeners.add(handlers);
  if (open?.environment !== environment) {
    open?.close();
    setStatus(initial);
    const close = openStream(`/api/live?environment=${environment}`, { onEvent: dispatch, onStatus: setStatus });
    open = { environment, close };
  }
  return () => {
    listeners.delete(handlers);
    if (listeners.size > 0) return;
    open?.close();
    open = null;
  };
}

/** Hears every committed change of an environment while the component is on the page. */
export function useLive(environment: Environment, handlers: LiveHandlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(
    () =>
      listen(environment, {
        onHello: () => latest.current.onHello?.(),
        onShipment: (row) => latest.current.onShipment?.(row),
        onDelivery: (ids) => latest.current.onDelivery?.(ids),
        onAlert: () => latest.current.onAlert?.(),
        onRefusal: (userId) => latest.current.onRefusal?.(userId),
        onPresence: (heard) => latest.current.onPresence?.(heard),
      }),
    [environment],
  );
}

function subscribe(listener: () => void): () => void {
  statusListeners.add(listener);
  return () => statusListeners.delete(listener);
}

/** How the stream is doing. */
export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(
    subscribe,
    () => status,
    () => initial,
  );
}

/** Whether what is on the screen may be old: then nothing should be changed from it. */
export function useIsStale(): boolean {
  const { state } = useLiveStatus();
  return state === "reconnecting" || state === "offline";
}
