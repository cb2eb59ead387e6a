import { and, desc, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { alerts, partners } from "#db/schema/index.ts";
import type { AlertState } from "#lib/domain/alert-state.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

export type AlertRow = typeof alerts.$inferSelect;

export type NewAlert = Pick<AlertRow, "id" | "environment" | "partnerId" | "kind" | "cause" | "subjectId" | "facts">;

/**
 * Opens an alert, or counts once more the one that is open for the cause; two that come at once become one. The clock
 * is Postgres's.
 *
 * @param count how often it has happened, when that is known.
 * @returns the id of the open alert.
 */
export async function openAlert(tx: Tx, alert: NewAlert, count?: number): Promise<string> {
  const [row] = await tx
    .insert(alerts)
    .values({ ...alert, count: count ?? 1, raisedAt: sql`now()`, lastSeenAt: sql`now()` })
    .onConflictDoUpdate({
      target: [alerts.environment, alerts.kind, alerts.cause],
      targetWhere: sql`${alerts.resolvedAt} is null`,
      set: {
        count: count ?? sql`${alerts.count} + 1`,
        lastSeenAt: sql`now()`,
        subjectId: sql`excluded.subject_id`,
        facts: sql`excluded.facts`,
      },
    })
    .returning({ id: alerts.id });
  if (!row) throw new Error("An alert was neither opened nor counted.");
  return row.id;
}

export function selectOpenAlerts(tx: Tx, environment: Environment): Promise<AlertRow[]> {
  return tx
    .select()
    .from(alerts)
    .where(and(eq(alerts.environment, environment), isNull(alerts.resolvedAt)));
}

/** Notes that the causes of open alerts were there when they were looked for. */
export async function markSeen(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(alerts)
    .set({ lastSeenAt: sql`now()` })
    .where(inArray(alerts.id, [...ids]));
}

export async function resolveAlerts(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(alerts)
    .set({ resolvedAt: sql`now()` })
    .where(and(inArray(alerts.id, [...ids]), isNull(alerts.resolvedAt)));
}

/** Takes back that an alert was acknowledged: it is sent out again, as when it was raised. */
export async function reopenAlert(tx: Tx, id: string): Promise<void> {
  const unseen = { acknowledgedAt: null, acknowledgedBy: null, acknowledgedName: null, notifiedAt: null };
  await tx.update(alerts).set(unseen).where(eq(alerts.id, id));
}

/** Alerts of every environment of which something may have to be sent out. */
export function selectAlertsToTell(tx: Tx, environments: readonly Environment[]): Promise<AlertRow[]> {
  return tx
    .select()
    .from(alerts)
    .where(
      and(
        inArray(alerts.environment, [...environments]),
        or(and(isNull(alerts.resolvedAt), isNull(alerts.acknowledgedAt)), sql`${untold}`),
      ),
    )
    .orderBy(alerts.id);
}

const untold = sql`${alerts.resolvedAt} is not null and ${alerts.endNotifiedAt} is null`;

/** Notes when alerts, or their ends, were sent out. */
export async function markNotified(
  tx: Tx,
  ids: readonly string[],
  which: "notifiedAt" | "endNotifiedAt",
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(alerts)
    .set({ [which]: sql`now()` })
    .where(inArray(alerts.id, [...ids]));
}

export type ListedAlert = { alert: AlertRow; partner: string | null };

type AlertCriteria = { state: AlertState; limit: number; before?: string };

const inState: Record<AlertState, SQL | undefined> = {
  open: and(isNull(alerts.resolvedAt), isNull(alerts.acknowledgedAt)),
  acknowledged: and(isNull(alerts.resolvedAt), isNotNull(alerts.acknowledgedAt)),
  resolved: isNotNull(alerts.resolvedAt),
};

/** The alerts in one state, newest first, with the name of the partner each concerns. */
export function listAlerts(tx: Tx, scope: Scope, { state, limit, before }: AlertCriteria): Promise<ListedAlert[]> {
  return tx
    .select({ alert: alerts, partner: partners.name })
    .from(alerts)
    .leftJoin(partners, eq(partners.id, alerts.partnerId))
    .where(and(within(alerts, scope), inState[state], before === undefined ? undefined : lt(alerts.id, before)))
    .orderBy(desc(alerts.id))
    .limit(limit);
}

/** One alert, whatever its state. */
export async function findAlert(tx: Tx, scope: Scope, id: string): Promise<ListedAlert | undefined> {
  const rows = await tx
    .select({ alert: alerts, partner: partners.name })
    .from(alerts)
    .leftJoin(partners, eq(partners.id, alerts.partnerId))
    .where(and(within(alerts, scope), eq(alerts.id, id)));
  return rows[0];
}

/** The newest alert about each of some subjects, whatever its state. */
export function newestAlertsAbout(tx: Tx, scope: Scope, subjectIds: readonly string[]): Promise<ListedAlert[]> {
  return tx
    .selectDistinctOn([alerts.subjectId], { alert: alerts, partner: partners.name })
    .from(alerts)
    .leftJoin(partners, eq(partners.id, alerts.partnerId))
    .where(and(within(alerts, scope), inArray(alerts.subjectId, [...subjectIds])))
    .orderBy(alerts.subjectId, desc(alerts.id));
}

/** How many wait for a person, by kind. */
export function countOpenAlerts(tx: Tx, scope: Scope): Promise<{ kind: AlertRow["kind"]; count: number }[]> {
  return tx
    .select({ kind: alerts.kind, count: sql<number>`count(*)::int` })
    .from(alerts)
    .where(and(within(alerts, scope), inState.open))
    .groupBy(alerts.kind);
}

type Acknowledgement = { by: string | null; name: string; at: Date; ends: boolean };

/** Whether an alert that nobody had acknowledged is acknowledged now. */
export async function markAcknowledged(tx: Tx, id: string, { by, name, at, ends }: Acknowledgement): Promise<boolean> {
  const ended = ends && { resolvedAt: at, endNotifiedAt: at };
  const rows = await tx
    .update(alerts)
    .set({ acknowledgedAt: at, acknowledgedBy: by, acknowledgedName: name, ...ended })
    .where(and(eq(alerts.id, id), inState.open))
    .returning({ id: alerts.id });
  return rows.length > 0;
}
