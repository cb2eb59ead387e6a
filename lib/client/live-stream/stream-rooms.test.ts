import { expect, test, vi } from "vitest";
import type { Attention, LiveStream, StreamListeners } from "./connect-stream.ts";
import { createRooms, type ToTab } from "./stream-rooms.ts";

const watched: Attention = { isWatched: true, isOnline: true };
const hidden: Attention = { isWatched: false, isOnline: true };
const sandbox = "/api/live?environment=sandbox";

/** Streams by hand: what they bring is what the test brings. */
function handConnect() {
  const streams: { url: string; listeners: StreamListeners; stream: LiveStream }[] = [];
  const connect = (url: string, listeners: StreamListeners) => {
    const stream = { attend: vi.fn<LiveStream["attend"]>(), close: vi.fn() };
    streams.push({ url, listeners, stream });
    return stream;
  };
  return { streams, hear: createRooms(connect) };
}

function tab() {
  const heard: ToTab[] = [];
  const brief = () =>
    heard.map((one) => (one.kind === "event" ? one.type : one.kind === "status" ? one.status.state : one.kind));
  return { postMessage: (message: ToTab) => void heard.push(message), brief };
}

test("tabs of one environment share one stream, those of another have theirs", () => {
  const { streams, hear } = handConnect();
  const [first, second, other] = [tab(), tab(), tab()];
  for (const one of [first, second]) hear(one, { kind: "join", url: sandbox, ...watched });
  hear(other, { kind: "join", url: "/api/live?environment=production", ...watched });
  expect(streams).toHaveLength(2);
  streams[0]?.listeners.onEvent("shipment", "{}");
  expect([first.brief(), second.brief(), other.brief()]).toEqual([
    ["connecting", "shipment"],
    ["connecting", "shipment"],
    ["connecting"],
  ]);
});

test("who comes to a stream that is live is told to fetch what it missed", () => {
  const { streams, hear } = handConnect();
  const [early, late] = [tab(), tab()];
  hear(early, { kind: "join", url: sandbox, ...watched });
  streams[0]?.listeners.onStatus({ state: "live" });
  hear(late, { kind: "join", url: sandbox, ...watched });
  expect(late.brief()).toEqual(["live", "hello"]);
  expect(early.brief()).toEqual(["connecting", "live"]);
});

test("that it is still live is told once, that it is lost for as long as it is", () => {
  const { streams, hear } = handConnect();
  const only = tab();
  hear(only, { kind: "join", url: sandbox, ...watched });
  const { onStatus } = streams[0]?.listeners ?? {};
  const since = new Date();
  for (const state of ["live", "live", "live"] as const) onStatus?.({ state });
  for (const state of ["reconnecting", "offline", "offline"] as const) onStatus?.({ state, since });
  expect(only.brief()).toEqual(["connecting", "live", "reconnecting", "offline", "offline"]);
});

test("a stream is watched while one of its tabs is, and ends with the last of them", () => {
  const { streams, hear } = handConnect();
  const [seen, unseen] = [tab(), tab()];
  hear(seen, { kind: "join", url: sandbox, ...watched });
  hear(unseen, { kind: "join", url: sandbox, ...hidden });
  const stream = streams[0]?.stream;
  expect(stream?.attend).toHaveBeenLastCalledWith(watched);
  hear(seen, { kind: "attend", ...hidden });
  expect(stream?.attend).toHaveBeenLastCalledWith(hidden);
  hear(seen, { kind: "leave" });
  expect(stream?.close).not.toHaveBeenCalled();
  hear(unseen, { kind: "leave" });
  expect(stream?.close).toHaveBeenCalledOnce();
  hear(seen, { kind: "join", url: sandbox, ...watched });
  expect(streams).toHaveLength(2);
});
