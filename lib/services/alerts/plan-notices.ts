import type { Tx } from "#db/client.ts";
import { insertNotices } from "#db/queries/alert-notices.ts";
import { markNotified, selectAlertsToTell } from "#db/queries/alerts.ts";
import { type NoticeChannel, noticeDue } from "#lib/domain/alert-notices.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { newId } from "#lib/ids.ts";

type Plan = { environments: readonly Environment[]; channels: readonly NoticeChannel[]; now: Date };

/** Puts what has to be said about alerts now in the queue of each channel. */
export async function planNotices(tx: Tx, { environments, channels, now }: Plan): Promise<void> {
  if (channels.length === 0) return;
  const told = (await selectAlertsToTell(tx, environments)).map((alert) => ({
    alert,
    occasion: noticeDue(alert, now),
  }));
  const notices = told.flatMap(({ alert, occasion }) =>
    occasion === null ? [] : channels.map((channel) => ({ id: newId("ntc"), alertId: alert.id, channel, occasion })),
  );
  // Of those that ended unheard there is nothing to say either.
  const ended = told.filter(({ alert }) => alert.resolvedAt !== null).map(({ alert }) => alert.id);
  const open = told.filter(({ alert, occasion }) => alert.resolvedAt === null && occasion !== null);
  await insertNotices(tx, notices);
  await markNotified(tx, ended, "endNotifiedAt");
  await markNotified(
    tx,
    open.map(({ alert }) => alert.id),
    "notifiedAt",
  );
}
