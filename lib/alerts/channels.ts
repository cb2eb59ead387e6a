import { createTransport } from "nodemailer";
import { request } from "undici";
import type { NoticeChannel } from "#lib/domain/alert-notices.ts";
import type { Environment } from "#lib/env.ts";

export type Message = {
  /** The one sentence, without link and command. */
  sentence: string;
  /** All of it: sentence, link, command. */
  text: string;
  /** Messages about one alert belong together. */
  alertId: string;
};

export type Channel = {
  name: NoticeChannel;
  /** Resolves once the other side has taken it. @throws Error */
  send: (message: Message) => Promise<void>;
};

const TIMEOUT_MS = 10_000;

/** The ways out that are configured. Their addresses are the operator's own, so they may be private. */
export function configuredChannels({ email, chatUrl }: Environment["alerts"]): Channel[] {
  return [...(email ? [emailChannel(email)] : []), ...(chatUrl ? [chatChannel(chatUrl)] : [])];
}

function emailChannel({ smtpUrl, from, to }: NonNullable<Environment["alerts"]["email"]>): Channel {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    name: "email",
    send: async ({ sentence, text, alertId }) => {
      await transport.sendMail({
        from,
        to,
        subject: sentence,
        text,
        references: `<${alertId}@pickpack.invalid>`,
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
  };
}

/** Slack, Mattermost and Google Chat all take `{"text": …}`. */
function chatChannel(url: string): Channel {
  return {
    name: "chat",
    send: async ({ text }) => {
      const { statusCode, body } = await request(url, {
        method: "POST",
        headers: { "Content-Type": "application/json; charset=utf-8" },
        body: JSON.stringify({ text }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await body.dump();
      if (statusCode < 200 || statusCode > 299) throw new Error(`The chat webhook answered ${statusCode}.`);
    },
  };
}
