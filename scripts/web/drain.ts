import type { Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** What has not been answered by then is cut off: the whole of PickPack stops within 10 s. */
const DRAIN_DEADLINE_MS = 7_000;

/** Lets a server stop without losing what it is answering. */
export function drainable(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  server.on("request", (_request, response: ServerResponse) => {
    open.add(response);
    response.once("close", () => open.delete(response));
  });
  // Hot reload: once upgraded, a socket is no longer the server's to close.
  const upgraded = new Set<Duplex>();
  server.on("upgrade", (_request, socket: Duplex) => {
    upgraded.add(socket);
    socket.once("close", () => upgraded.delete(socket));
  });
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    // Live streams would never end by themselves; their browsers come back to the next server.
    for (const response of open) if (isEventStream(response)) response.destroy();
    for (const socket of upgraded) socket.destroy();
    const impatience = setTimeout(() => server.closeAllConnections(), DRAIN_DEADLINE_MS);
    // A connection kept alive after its answer would hold the end back until its client tires of it.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    await closed;
    clearTimeout(impatience);
    clearInterval(idle);
  };
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}
