import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { webhookDeliveries, webhookRecoveries } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { type Owner, within } from "./within.ts";

export type WebhookRecovery = typeof webhookRecoveries.$inferSelect;

export type NewRecovery = Omit<typeof webhookRecoveries.$inferInsert, "environment" | "partnerId">;

export async function insertRecovery(
  tx: Tx,
  { environment, partnerId }: Owner,
  recovery: NewRecovery,
): Promise<WebhookRecovery> {
  const [row] = await tx
    .insert(webhookRecoveries)
    .values({ ...recovery, environment, partnerId })
    .returning();
  if (!row) throw new Error("An insert returned no row.");
  return row;
}

export async function findRecovery(tx: Tx, scope: Scope, id: string): Promise<WebhookRecovery | undefined> {
  const rows = await tx
    .select()
    .from(webhookRecoveries)
    .where(and(eq(webhookRecoveries.id, id), within(webhookRecoveries, scope)));
  return rows[0];
}

/** Locked until the end of the transaction: a recovery is not stopped in the middle of a step. */
export async function lockRecovery(tx: Tx, scope: Scope, id: string): Promise<WebhookRecovery | undefined> {
  const rows = await tx
    .select()
    .from(webhookRecoveries)
    .where(and(eq(webhookRecoveries.id, id), within(webhookRecoveries, scope)))
    .for("update");
  return rows[0];
}

/** The newest recoveries of an endpoint. */
export function listRecoveries(tx: Tx, scope: Scope, endpointId: string, limit: number): Promise<WebhookRecovery[]> {
  return tx
    .select()
    .from(webhookRecoveries)
    .where(and(eq(webhookRecoveries.endpointId, endpointId), within(webhookRecoveries, scope)))
    .orderBy(desc(webhookRecoveries.id))
    .limit(limit);
}

type Progress = Partial<
  Pick<WebhookRecovery, "state" | "released" | "delivered" | "failed" | "finishedAt" | "stoppedBy">
>;

/** Writes down how far a locked recovery has come. */
export async function updateRecovery(tx: Tx, id: string, progress: Progress): Promise<void> {
  await tx.update(webhookRecoveries).set(progress).where(eq(webhookRecoveries.id, id));
}

/** What became of the deliveries that a recovery made due: `waiting` have not been answered yet. */
export type RecoveryCounts = { released: number; delivered: number; failed: number; waiting: number };

export async function countRecovered(tx: Tx, recoveryId: string): Promise<RecoveryCounts> {
  const { status, manual, recoveryId: of } = webhookDeliveries;
  const waiting = sql`(${status} = 'sending' or (${status} = 'pending' and ${manual}))`;
  const [row] = await tx
    .select({
      released: sql<number>`count(*)::int`,
      delivered: sql<number>`count(*) filter (where ${status} = 'delivered')::int`,
      waiting: sql<number>`count(*) filter (where ${waiting})::int`,
      failed: sql<number>`count(*) filter (where ${status} <> 'delivered' and not ${waiting})::int`,
    })
    .from(webhookDeliveries)
    .where(and(eq(of, recoveryId), isNotNull(of)));
  return row ?? { released: 0, delivered: 0, failed: 0, waiting: 0 };
}
