import { sql } from "drizzle-orm";
import { log } from "#lib/log.ts";
import type { Tx } from "./client.ts";

type Notification = { channel: string; payload: string };

/** Pause between two statements: long enough to gather what a burst of commits has to say. */
const gatherMs = 2;
let answeredAt = Number.NEGATIVE_INFINITY;

const unsent = new WeakMap<Tx, Notification[]>();
let gathered: Notification[] = [];
let sending: Promise<void> | undefined;

/**
 * Says `payload` on `channel` once the transaction has committed, and never if it has not. A hint, not a record: a
 * process that dies in between stays silent, so listeners look again by themselves now and then.
 *
 * Not `NOTIFY` inside the transaction: Postgres lets only one such transaction commit at a time, flush to disk included,
 * which held creates to a third of a bare route's.
 */
export function notify(tx: Tx, notification: Notification): void {
  const untilCommit = unsent.get(tx);
  if (untilCommit) untilCommit.push(notification);
  else sendSoon([notification], tx);
}

/** Begins to gather what a transaction will say. */
export function gatherNotifications(tx: Tx): void {
  unsent.set(tx, []);
}

/** Sends what a committed transaction had to say, together with what others say in the same moment. */
export function sendNotifications(tx: Tx, connection: Tx): void {
  sendSoon(unsent.get(tx) ?? [], connection);
}

function sendSoon(notifications: Notification[], connection: Tx): void {
  gathered.push(...notifications);
  if (gathered.length === 0) return;
  sending ??= send(connection);
}

/** Resolves when nothing waits to be sent. */
export async function notificationsSent(): Promise<void> {
  await sending;
}

async function send(connection: Tx): Promise<void> {
  while (gathered.length > 0) {
    const early = answeredAt + gatherMs - performance.now();
    // The first after a silence goes at once: a webhook waits for it.
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const batch = [...new Map(gathered.map((one) => [`${one.channel}\0${one.payload}`, one])).values()];
    gathered = [];
    await connection
      .execute(sql`
        select set_config('synchronous_commit', 'off', true), pg_notify(channel, payload)
        from json_to_recordset(${JSON.stringify(batch)}) as said (channel text, payload text)`)
      .catch((error: unknown) => log.warn({ err: error }, "notifications were not sent"));
    answeredAt = performance.now();
  }
  // In the same turn as the last look: what comes later begins anew.
  sending = undefined;
}
