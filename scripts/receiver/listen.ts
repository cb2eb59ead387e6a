import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { listenFrom } from "./listen-from.ts";

type Answer = { status: number; delayMs: number };

export type Receiver = { port: number; stop: () => Promise<void> };

/** Answers every POST on a loopback port, the wanted one or the next that is free. */
export async function listen(
  wanted: number,
  receive: (request: IncomingMessage, body: Buffer) => Answer,
): Promise<Receiver> {
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const { status, delayMs } = request.method === "POST" ? receive(request, body) : { status: 405, delayMs: 0 };
    await pause(delayMs);
    response.writeHead(status).end();
  };
  // A sender that hangs up in the middle is not ours to handle.
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  const port = await listenFrom(server, wanted);
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port, stop };
}
