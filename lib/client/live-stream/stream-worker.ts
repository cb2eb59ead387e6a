import { connectStream } from "./connect-stream.ts";
import { eventTypes } from "./event-types.ts";
import { createRooms, type FromTab } from "./stream-rooms.ts";

/** The part of a shared worker's scope that is used here; the DOM's types are those of a page. */
type WorkerScope = { onconnect: ((event: MessageEvent) => void) | null };

const hear = createRooms((url, listeners, attention) => connectStream(url, eventTypes, listeners, attention));

(globalThis as unknown as WorkerScope).onconnect = ({ ports: [port] }) => {
  if (!port) return;
  port.onmessage = ({ data }: MessageEvent<FromTab>) => hear(port, data);
};
