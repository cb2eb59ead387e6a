import { database, transaction } from "#db/client.ts";
import { type ClaimedNotice, claimNotices, recordNotSent, recordSent } from "#db/queries/alert-notices.ts";
import { notifyChange } from "#db/queries/changes.ts";
import { noticeRetryS } from "#lib/domain/alert-notices.ts";
import { log } from "#lib/log.ts";
import { alertMessage } from "./alert-message.ts";
import type { Channel } from "./channels.ts";

/** Longer than any channel takes; a process that dies in between leaves its notices to the others then. */
const LEASE_S = 60;

/** Sends what is due, one try each; what fails is tried again later and keeps nothing else waiting. */
export async function sendNotices(channels: readonly Channel[]): Promise<void> {
  if (channels.length === 0) return;
  const claimed = await transaction((tx) => claimNotices(tx, LEASE_S));
  await Promise.all(claimed.map((one) => sendOne(one, channels)));
  for (const environment of new Set(claimed.map(({ alert }) => alert.environment)))
    notifyChange(database(), { kind: "alert", environment });
}

async function sendOne({ notice, alert }: ClaimedNotice, channels: readonly Channel[]): Promise<void> {
  const channel = channels.find(({ name }) => name === notice.channel);
  if (!channel) return recordNotSent(database(), notice.id, "This channel is no longer configured.", null);
  try {
    await channel.send(alertMessage(alert, notice.occasion));
    await recordSent(database(), notice.id);
  } catch (error) {
    log.warn({ err: error, alert_id: alert.id, channel: notice.channel }, "an alert could not be sent");
    await recordNotSent(database(), notice.id, reasonOf(error), noticeRetryS(notice.attempts));
  }
}

/** What one has to know to mend it, at most a line; the driver's words stand on the innermost cause. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return error.message.split("\n", 1)[0]?.slice(0, 200) ?? error.name;
}
