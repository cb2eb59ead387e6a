import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { desc, eq, sql } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { database, transaction } from "#db/client.ts";
import { resolveAlerts } from "#db/queries/alerts.ts";
import { alertNotices, alerts } from "#db/schema/index.ts";
import { planNotices } from "#lib/services/alerts/plan-notices.ts";
import { raiseAlert } from "#lib/services/alerts/raise-alert.ts";
import { partnerId } from "#scripts/test/deliveries.ts";
import { type Receiver, startReceiver } from "#scripts/test/receiver.ts";
import { type Channel, configuredChannels } from "./channels.ts";
import { sendNotices } from "./send-notices.ts";

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});
beforeEach(async () => {
  await database().delete(alerts);
});

/** Takes any mail on a loopback port, without TLS or sign-in. */
async function startMailbox() {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      void text(stream).then((mail) => {
        mails.push(mail);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endings.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { mails, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

async function startChat(status = () => 200): Promise<Receiver> {
  const receiver = await startReceiver((_call, response) => response.writeHead(status()).end());
  endings.push(receiver.close);
  return receiver;
}

const chatTo = ({ url }: Receiver) => configuredChannels({ language: "mn", email: null, chatUrl: url });
const said = ({ received }: Receiver): string[] => received.map(({ body }) => JSON.parse(body).text);

const raise = (kind: "late_cancel" | "dead_letters") =>
  raiseAlert(database(), {
    ...{ kind, environment: "sandbox", partnerId, subjectId: "shp_01KAKZ0000SHPMN0000000000A" },
    facts: {
      order_id: "SM-1042",
      tracking_number: "PP1234567890",
      receiver: "shop.example",
      outcome: "http_5xx",
      status: 500,
    },
  });

async function tell(channels: Channel[]): Promise<void> {
  const names = channels.map(({ name }) => name);
  await transaction(async (tx) => {
    const [row] = await tx.execute<{ now: string }>(sql`select now() as now`);
    await planNotices(tx, { environments: ["sandbox"], channels: names, now: new Date(row?.now ?? "") });
  });
  await sendNotices(channels);
}

/** Lets so many minutes pass for every alert, by making it older. */
const pass = (minutes: number) =>
  database().execute(sql`update alerts set raised_at = raised_at - make_interval(mins => ${minutes}),
    notified_at = notified_at - make_interval(mins => ${minutes})`);

const notices = () =>
  database().select().from(alertNotices).orderBy(alertNotices.createdAt, desc(alertNotices.channel));

test("an alert goes out by e-mail and chat at once: a sentence, the page and the command", async () => {
  const [mailbox, chat] = [await startMailbox(), await startChat()];
  const email = { smtpUrl: mailbox.url, from: "PickPack <alerts@pickpack.mn>", to: "a@pickpack.mn, b@pickpack.mn" };
  const id = await raise("late_cancel");
  const channels = configuredChannels({ language: "mn", email, chatUrl: chat.url });
  await tell(channels);
  await tell(channels);
  const sentence = "[PickPack sandbox] SM-1042 захиалгыг хүргэгч авсны дараа цуцалсан тул PP1234567890 илгээмжийг";
  expect(said(chat)).toHaveLength(1);
  expect(said(chat)[0]?.split("\n")).toEqual([
    expect.stringContaining(sentence),
    "http://localhost:3000/sandbox/board?shipment=shp_01KAKZ0000SHPMN0000000000A",
    `Засах тушаал: npm run -s pickpack -- alerts ack ${id}`,
  ]);
  expect(mailbox.mails).toHaveLength(1);
  expect(mailbox.mails[0]).toMatch(/^To: a@pickpack\.mn, b@pickpack\.mn\r$/m);
  expect(await notices()).toMatchObject([
    { channel: "email", occasion: "raised", attempts: 1, dueAt: null, sentAt: expect.any(Date), error: null },
    { channel: "chat", occasion: "raised", attempts: 1, dueAt: null, sentAt: expect.any(Date), error: null },
  ]);
});

test("it is repeated until it is acknowledged, and its end is told once", async () => {
  const chat = await startChat();
  const id = await raise("dead_letters");
  const channels = chatTo(chat);
  for (const minutes of [0, 14, 1, 45, 60, 180]) {
    await pass(minutes);
    await tell(channels);
  }
  expect((await notices()).map(({ occasion }) => occasion)).toEqual(["raised", "repeated", "repeated", "repeated"]);
  await database().update(alerts).set({ acknowledgedAt: new Date() }).where(eq(alerts.id, id));
  await pass(600);
  await tell(channels);
  expect(chat.received).toHaveLength(4);
  await resolveAlerts(database(), [id]);
  await tell(channels);
  await tell(channels);
  expect(said(chat).slice(4)).toEqual([expect.stringMatching(/^\[PickPack sandbox, шийдэгдсэн\]/)]);
});

test("what cannot be sent is tried again later, keeps nothing else waiting, and says why", async () => {
  let status = 500;
  const [chat, mailbox] = [await startChat(() => status), await startMailbox()];
  await raise("late_cancel");
  const email = { smtpUrl: mailbox.url, from: "a@pickpack.mn", to: "b@pickpack.mn" };
  const channels = configuredChannels({ language: "mn", email, chatUrl: chat.url });
  await tell(channels);
  expect(mailbox.mails).toHaveLength(1);
  const failed = { attempts: 1, sentAt: null, error: "The chat webhook answered 500.", dueAt: expect.any(Date) };
  expect((await notices()).filter(({ channel }) => channel === "chat")).toMatchObject([failed]);
  await tell(channels);
  expect(chat.received).toHaveLength(1);
  status = 200;
  await database().update(alertNotices).set({ dueAt: new Date() }).where(eq(alertNotices.channel, "chat"));
  await tell(channels);
  expect((await notices()).filter(({ channel }) => channel === "chat")).toMatchObject([{ attempts: 2, error: null }]);
  expect(mailbox.mails).toHaveLength(1);
});

test("a server that is not there is said as it is", async () => {
  await raise("late_cancel");
  await tell(configuredChannels({ language: "mn", email: null, chatUrl: "http://127.0.0.1:1/" }));
  expect(await notices()).toMatchObject([{ error: expect.stringContaining("ECONNREFUSED"), sentAt: null }]);
});

test("without a channel nothing waits to be sent, and what ended unheard stays unheard", async () => {
  await raise("dead_letters");
  await tell([]);
  await database().update(alerts).set({ resolvedAt: new Date() });
  const chat = await startChat();
  await tell(chatTo(chat));
  expect([await notices(), chat.received]).toEqual([[], []]);
});
