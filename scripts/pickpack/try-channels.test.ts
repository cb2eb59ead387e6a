import { expect, test } from "vitest";
import type { Channel } from "#lib/alerts/channels.ts";
import { tryChannels } from "./try-channels.ts";

const message = { sentence: "A test.", text: "A test.", alertId: "test" };
const works: Channel = { name: "email", send: async () => {} };
const fails: Channel = {
  name: "chat",
  send: async () => {
    throw new Error("The chat webhook answered 404.");
  },
};

test.each([
  ["one that works", [works], false, ["email: sent"]],
  [
    "one that fails beside one that works",
    [works, fails],
    true,
    ["email: sent", "chat: The chat webhook answered 404."],
  ],
  ["none", [], false, [expect.stringContaining("No channel is configured")]],
])("with %s", async (_which, channels, failed, lines) => {
  expect(await tryChannels(channels, message)).toMatchObject({ failed, lines });
});
