import { listen } from "#db/listen.ts";
import { type Change, changesChannel } from "#db/queries/changes.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { log } from "#lib/log.ts";

/** Long enough for the rows of one bulk action to travel together, short enough for nobody to see. */
const GATHER_MS = 5;

export type Subscriber = {
  /** Hands over whole frames of `text/event-stream`. */
  send: (frames: string) => void;
  /** Ends the stream; its browser comes back and fetches what it missed. */
  cut: () => void;
  /** Looks whether whoever watches still may, and ends the stream otherwise. */
  check: () => void;
};

export type Hub = {
  subscribe: (environment: Environment, subscriber: Subscriber) => () => void;
  close: () => Promise<void>;
};

type LoadRows = (environment: Environment, ids: string[]) => Promise<readonly object[]>;

type Room = { subscribers: Set<Subscriber>; changed: Set<string>; flushing: boolean };

/** One event of the stream. */
export function frame(event: string, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/**
 * Hears of every commit on one connection for the whole process, reads each changed row once, and hands it to everybody
 * who watches its environment.
 *
 * Nobody is told `hello` before the connection listens, and everybody is cut when it is lost: between the two nothing
 * goes unheard, and no screen calls itself live that is not.
 */
export function createHub(loadRows: LoadRows): Hub {
  const rooms: Record<Environment, Room> = { production: emptyRoom(), sandbox: emptyRoom() };
  let listener: ReturnType<typeof listen> | null = null;
  let connected = false;

  const everybody = () => Object.values(rooms).flatMap((room) => [...room.subscribers]);
  const tell = (room: Room, frames: string) => {
    for (const subscriber of room.subscribers) subscriber.send(frames);
  };
  const cut = (subscribers: Iterable<Subscriber>) => {
    for (const subscriber of [...subscribers]) subscriber.cut();
  };

  const flush = async (environment: Environment, room: Room) => {
    if (room.flushing) return;
    // One after the other, so that an older state of a row never follows a newer one.
    room.flushing = true;
    while (room.changed.size > 0) {
      const ids = [...room.changed];
      room.changed.clear();
      if (room.subscribers.size === 0) continue;
      try {
        const rows = await loadRows(environment, ids);
        if (rows.length > 0) tell(room, rows.map((row) => frame("shipment", row)).join(""));
      } catch (error) {
        log.warn({ err: error }, "changed rows could not be read for the live boards");
        cut(room.subscribers);
      }
    }
    room.flushing = false;
  };

  const onNotification = (_channel: string, payload: string) => {
    const change = JSON.parse(payload) as Change;
    if (change.kind === "sessions") {
      for (const subscriber of everybody()) subscriber.check();
      return;
    }
    const room = rooms[change.environment];
    if (room.subscribers.size === 0) return;
    if (change.kind === "alert") return tell(room, frame("alert", {}));
    if (change.kind === "refusal") return tell(room, frame("refusal", { user_id: change.userId }));
    if (change.kind === "presence") {
      const { shipmentId: shipment_id, person, here } = change;
      return tell(room, frame("presence", { shipment_id, person, here }));
    }
    if (change.kind === "delivery") return tell(room, frame("delivery", { ids: change.ids }));
    if (room.changed.size === 0) setTimeout(flush, GATHER_MS, change.environment, room);
    room.changed.add(change.id);
  };

  const start = () =>
    listen([changesChannel], {
      onNotification,
      onConnect: () => {
        connected = true;
        for (const subscriber of everybody()) subscriber.send(frame("hello", {}));
      },
      onDisconnect: () => {
        connected = false;
        cut(everybody());
      },
    });

  return {
    subscribe: (environment, subscriber) => {
      const { subscribers } = rooms[environment];
      subscribers.add(subscriber);
      listener ??= start();
      if (connected) subscriber.send(frame("hello", {}));
      return () => subscribers.delete(subscriber);
    },
    close: async () => {
      cut(everybody());
      await listener?.close();
      listener = null;
      connected = false;
    },
  };
}

function emptyRoom(): Room {
  return { subscribers: new Set(), changed: new Set(), flushing: false };
}
