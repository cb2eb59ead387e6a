import { expect, test, vi } from "vitest";
import type { Hub, Subscriber } from "./hub.ts";
import { liveStream } from "./live-stream.ts";

/** A hub by hand: what is sent is what the test sends. */
function handHub() {
  const subscribers = new Set<Subscriber>();
  const hub: Hub = {
    subscribe: (_environment, subscriber) => {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    close: async () => {},
  };
  const send = (frames: string) => {
    for (const subscriber of [...subscribers]) subscriber.send(frames);
  };
  return { hub, subscribers, send };
}

function open(hub: Hub, { stillAllowed = async () => true, signal = new AbortController().signal, beatMs = 5 } = {}) {
  const stream = liveStream(hub, { environment: "sandbox", stillAllowed, signal, beatMs });
  return stream.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
}

test("passes on what the hub sends, and beats in between", async () => {
  const { hub, send } = handHub();
  const reader = open(hub);
  send("event: hello\ndata: {}\n\n");
  expect((await reader.read()).value).toBe("event: hello\ndata: {}\n\n");
  expect((await reader.read()).value).toBe("event: beat\ndata: {}\n\n");
  await reader.cancel();
});

test.each([
  ["is no longer allowed", async () => false],
  ["cannot be checked", () => Promise.reject(new Error("no database"))],
])("ends at the next beat for somebody who %s", async (_who, stillAllowed) => {
  const { hub, subscribers } = handHub();
  expect(await open(hub, { stillAllowed }).read()).toEqual({ done: true, value: undefined });
  expect(subscribers.size).toBe(0);
});

test("ends at once for somebody whose session has ended when the hub asks to look, and goes on for the others", async () => {
  const { hub, subscribers } = handHub();
  let allowed = true;
  const reader = open(hub, { beatMs: 60_000, stillAllowed: async () => allowed });
  for (const subscriber of [...subscribers]) subscriber.check();
  expect((await reader.read()).value).toBe("event: beat\ndata: {}\n\n");
  allowed = false;
  for (const subscriber of [...subscribers]) subscriber.check();
  expect((await reader.read()).done).toBe(true);
  expect(subscribers.size).toBe(0);
});

test("ends when the hub cuts it", async () => {
  const { hub, subscribers } = handHub();
  const reader = open(hub, { beatMs: 60_000 });
  for (const subscriber of [...subscribers]) subscriber.cut();
  expect((await reader.read()).done).toBe(true);
  expect(subscribers.size).toBe(0);
});

test("leaves the hub when the browser goes away", async () => {
  const { hub, subscribers } = handHub();
  const browser = new AbortController();
  open(hub, { signal: browser.signal });
  expect(subscribers.size).toBe(1);
  browser.abort();
  expect(subscribers.size).toBe(0);
});

test("cuts a browser that does not keep up, instead of keeping all it missed", async () => {
  const { hub, subscribers, send } = handHub();
  const stream = liveStream(hub, {
    environment: "sandbox",
    stillAllowed: async () => true,
    signal: new AbortController().signal,
  });
  for (let frames = 0; frames < 1_000; frames++) send("event: beat\ndata: {}\n\n");
  expect(subscribers.size).toBe(0);
  await expect(stream.getReader().read()).rejects.toThrow(/keep up/);
});

test("no subscriber stays after a stream ends by itself", async () => {
  const { hub, subscribers } = handHub();
  const reader = open(hub);
  await reader.cancel();
  await vi.waitFor(() => expect(subscribers.size).toBe(0));
});
