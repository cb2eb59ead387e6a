import type { Attention, LiveStatus, LiveStream, StreamListeners } from "./connect-stream.ts";

/** What a tab tells the worker: which stream it wants, how much it cares, that it goes. */
export type FromTab =
  | ({ kind: "join"; url: string } & Attention)
  | ({ kind: "attend" } & Attention)
  | { kind: "leave" };

/** What the worker tells a tab. */
export type ToTab =
  | { kind: "event"; type: string; data: string }
  | { kind: "status"; status: LiveStatus }
  | { kind: "signed_out" };

type Tab = { postMessage: (message: ToTab) => void };

type Room = { stream: LiveStream; tabs: Map<Tab, Attention>; status: LiveStatus };

type Connect = (url: string, listeners: StreamListeners, attention: Attention) => LiveStream;

/**
 * One stream for all tabs that want the same: over HTTP/1.1 a browser has six connections, and the seventh tab with one
 * of its own would hang. A room is watched as long as one of its tabs is.
 */
export function createRooms(connect: Connect): (tab: Tab, message: FromTab) => void {
  const rooms = new Map<string, Room>();
  const roomOf = (tab: Tab) => [...rooms].find(([, { tabs }]) => tabs.has(tab));

  const attend = ({ stream, tabs }: Room) => {
    const all = [...tabs.values()];
    stream.attend({ isWatched: all.some(({ isWatched }) => isWatched), isOnline: all.every((one) => one.isOnline) });
  };

  const open = (url: string, attention: Attention): Room => {
    const tabs: Room["tabs"] = new Map();
    const tell = (message: ToTab) => {
      for (const tab of tabs.keys()) tab.postMessage(message);
    };
    const listeners: StreamListeners = {
      onEvent: (type, data) => tell({ kind: "event", type, data }),
      onStatus: (status) => {
        const isNews = status.state !== "live" || room.status.state !== "live";
        room.status = status;
        if (isNews) tell({ kind: "status", status });
      },
      onSignedOut: () => tell({ kind: "signed_out" }),
    };
    const room: Room = { stream: connect(url, listeners, attention), tabs, status: { state: "connecting" } };
    rooms.set(url, room);
    return room;
  };

  const leave = (tab: Tab) => {
    const [url, room] = roomOf(tab) ?? [];
    if (url === undefined || !room) return;
    room.tabs.delete(tab);
    if (room.tabs.size > 0) return attend(room);
    room.stream.close();
    rooms.delete(url);
  };

  const join = (tab: Tab, url: string, attention: Attention) => {
    leave(tab);
    const room = rooms.get(url) ?? open(url, attention);
    room.tabs.set(tab, attention);
    tab.postMessage({ kind: "status", status: room.status });
    attend(room);
    // Its own beginning is long over, and what came since went by this tab.
    if (room.status.state === "live") tab.postMessage({ kind: "event", type: "hello", data: "{}" });
  };

  return (tab, message) => {
    if (message.kind === "join") return join(tab, message.url, message);
    if (message.kind === "leave") return leave(tab);
    const [, room] = roomOf(tab) ?? [];
    room?.tabs.set(tab, message);
    if (room) attend(room);
  };
}
