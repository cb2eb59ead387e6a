import type { Channel, Message } from "#lib/alerts/channels.ts";
import { reasonOf } from "#lib/alerts/send-notices.ts";
import type { Output } from "./verb.ts";

const none = "No channel is configured: set ALERT_CHAT_URL, or ALERT_SMTP_URL, ALERT_EMAIL_FROM and ALERT_EMAIL_TO.";

/** Sends a message through every channel and says what came of each; it failed when one did. */
export async function tryChannels(channels: readonly Channel[], message: Message): Promise<Output> {
  const results = await Promise.all(
    channels.map(async ({ name, send }) => {
      const error = await send(message).then(() => null, reasonOf);
      return { channel: name, sent: error === null, error };
    }),
  );
  const lines = results.map(({ channel, error }) => `${channel}: ${error ?? "sent"}`);
  return {
    json: { data: results },
    lines: lines.length > 0 ? lines : [none],
    failed: results.some(({ sent }) => !sent),
  };
}
