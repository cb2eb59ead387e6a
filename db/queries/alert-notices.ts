import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { alertNotices, alerts } from "#db/schema/index.ts";
import type { AlertRow } from "./alerts.ts";

export type NoticeRow = typeof alertNotices.$inferSelect;

type NewNotice = Pick<NoticeRow, "id" | "alertId" | "channel" | "occasion">;

/** Puts messages in the queue; they are due at once. */
export async function insertNotices(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await tx.insert(alertNotices).values(notices.map((one) => ({ ...one, createdAt: sql`now()`, dueAt: sql`now()` })));
}

export type ClaimedNotice = { notice: NoticeRow; alert: AlertRow };

const AT_A_TIME = 20;

/**
 * Takes notices that are due, oldest first; nobody else gets them for `leaseS` seconds, after which they are due again
 * if nothing was recorded. Needs a transaction.
 */
export async function claimNotices(tx: Tx, leaseS: number): Promise<ClaimedNotice[]> {
  const due = await tx
    .select({ id: alertNotices.id })
    .from(alertNotices)
    .where(sql`${alertNotices.dueAt} <= now()`)
    .orderBy(asc(alertNotices.dueAt))
    .limit(AT_A_TIME)
    .for("update", { skipLocked: true });
  const ids = due.map(({ id }) => id);
  if (ids.length === 0) return [];
  const claimed = inArray(alertNotices.id, ids);
  await tx
    .update(alertNotices)
    .set({ attempts: sql`${alertNotices.attempts} + 1`, dueAt: sql`now() + make_interval(secs => ${leaseS})` })
    .where(claimed);
  return tx
    .select({ notice: alertNotices, alert: alerts })
    .from(alertNotices)
    .innerJoin(alerts, eq(alerts.id, alertNotices.alertId))
    .where(claimed)
    .orderBy(asc(alertNotices.id));
}

export async function recordSent(tx: Tx, id: string): Promise<void> {
  await tx.update(alertNotices).set({ sentAt: sql`now()`, dueAt: null, error: null }).where(eq(alertNotices.id, id));
}

/** @param retryS seconds until it is tried again; null = it is given up. */
export async function recordNotSent(tx: Tx, id: string, error: string, retryS: number | null): Promise<void> {
  const dueAt = retryS === null ? null : sql`now() + make_interval(secs => ${retryS})`;
  await tx.update(alertNotices).set({ dueAt, error }).where(eq(alertNotices.id, id));
}

/** What was sent out about alerts, newest first. */
export function selectNotices(tx: Tx, alertIds: readonly string[]): Promise<NoticeRow[]> {
  return tx
    .select()
    .from(alertNotices)
    .where(inArray(alertNotices.alertId, [...alertIds]))
    .orderBy(desc(alertNotices.id));
}
