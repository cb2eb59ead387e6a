import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import type { ConnectPhases } from "./connector.ts";
import { ATTEMPT_HEADER } from "./headers.ts";

/** The connection an attempt went out on. */
export type AttemptConnection = {
  /** Null when the connection was kept from an earlier attempt. */
  phases: ConnectPhases | null;
  remoteAddress: string | null;
  /** `performance.now()` when the request was written. */
  sentAt: number;
};

export type ConnectionLog = {
  connected: (socket: Socket, phases: ConnectPhases) => void;
  /** What is known of an attempt's connection, once: null when nothing was sent. */
  take: (attemptId: string) => AttemptConnection | null;
  close: () => void;
};

const CHANNEL = "undici:client:sendHeaders";
const ATTEMPT_LINE = new RegExp(`^${ATTEMPT_HEADER}: (\\S+)`, "im");

/** Finds out which connection each attempt used: undici tells, on its diagnostics channel, when it writes a request. */
export function createConnectionLog(): ConnectionLog {
  const fresh = new WeakMap<Socket, ConnectPhases>();
  const attempts = new Map<string, AttemptConnection>();

  const onSend = (message: unknown) => {
    const { headers, socket } = message as { headers: string; socket: Socket };
    const attemptId = ATTEMPT_LINE.exec(headers)?.[1];
    if (attemptId === undefined) return;
    const phases = fresh.get(socket) ?? null;
    fresh.delete(socket);
    attempts.set(attemptId, { phases, remoteAddress: socket.remoteAddress ?? null, sentAt: performance.now() });
  };
  subscribe(CHANNEL, onSend);

  return {
    connected: (socket, phases) => fresh.set(socket, phases),
    take: (attemptId) => {
      const found = attempts.get(attemptId) ?? null;
      attempts.delete(attemptId);
      return found;
    },
    close: () => unsubscribe(CHANNEL, onSend),
  };
}
