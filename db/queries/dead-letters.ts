import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { webhookDeliveries, webhookEndpoints } from "#db/schema/index.ts";
import type { DeadGroup } from "#lib/domain/recovery.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

/** Dead letters a person acts on in one step. */
export const deadStep = 1_000;

const open = (scope: Scope) =>
  and(
    within(webhookDeliveries, scope),
    // Spelt out, so that the partial index of the unacknowledged serves.
    sql`${webhookDeliveries.status} = 'dead' and ${webhookDeliveries.acknowledgedAt} is null`,
  );

/** How many dead letters nobody has acknowledged; counts to `most` and no further. */
export async function countDeadLetters(tx: Tx, scope: Scope, most: number): Promise<number> {
  const some = tx
    .select({ one: sql`1`.as("one") })
    .from(webhookDeliveries)
    .where(open(scope))
    .limit(most)
    .as("some");
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
}

/** Unacknowledged dead letters by endpoint and error, the largest group first. */
export function groupDeadLetters(tx: Tx, scope: Scope, limit: number) {
  const { endpointId, lastOutcome, lastStatusCode, lastReceiverCode, id } = webhookDeliveries;
  const groups = tx
    .select({
      ...{ endpointId, lastOutcome, lastStatusCode, lastReceiverCode },
      count: sql<number>`count(*)::int`.as("count"),
      oldestId: sql<string>`min(${id})`.as("oldest_id"),
      newestId: sql<string>`max(${id})`.as("newest_id"),
    })
    .from(webhookDeliveries)
    .where(open(scope))
    .groupBy(endpointId, lastOutcome, lastStatusCode, lastReceiverCode)
    .orderBy(sql`count(*) desc`)
    .limit(limit)
    .as("groups");
  return tx
    .select({
      ...{ endpointId: groups.endpointId, outcome: groups.lastOutcome, statusCode: groups.lastStatusCode },
      ...{ receiverCode: groups.lastReceiverCode, count: groups.count },
      ...{ oldestId: groups.oldestId, newestId: groups.newestId },
      url: webhookEndpoints.url,
      endpointState: webhookEndpoints.state,
    })
    .from(groups)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, groups.endpointId))
    .orderBy(sql`${groups.count} desc`, groups.endpointId);
}

export type DeadGroupRow = Awaited<ReturnType<typeof groupDeadLetters>>[number];

/** That a delivery failed at last as those of a group did. */
export const inGroup = ({ outcome, statusCode, receiverCode }: DeadGroup): SQL => sql`
  (${webhookDeliveries.lastOutcome} is not distinct from ${outcome}::attempt_outcome
    and ${webhookDeliveries.lastStatusCode} is not distinct from ${statusCode}::int
    and ${webhookDeliveries.lastReceiverCode} is not distinct from ${receiverCode}::text)`;

export type DeadLetters = { endpointId: string; only: DeadGroup };

export type ChangedDeadLetter = Pick<typeof webhookDeliveries.$inferSelect, "id" | "environment" | "partnerId">;

/** One step of a group's unacknowledged dead letters, changed at once; what is locked is left out. */
async function changeStep(tx: Tx, scope: Scope, { endpointId, only }: DeadLetters, patch: Patch) {
  const step = tx
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(and(open(scope), eq(webhookDeliveries.endpointId, endpointId), inGroup(only)))
    .limit(deadStep)
    .for("update", { skipLocked: true });
  const { id, environment, partnerId } = webhookDeliveries;
  return tx.update(webhookDeliveries).set(patch).where(inArray(id, step)).returning({ id, environment, partnerId });
}

type Patch = Partial<Pick<typeof webhookDeliveries.$inferInsert, "status" | "acknowledgedAt" | "acknowledgedBy">>;

type Acknowledgment = { at: Date; by: string };

/** @returns those of the step that somebody has now seen */
export function acknowledgeGroup(tx: Tx, scope: Scope, group: DeadLetters, { at, by }: Acknowledgment) {
  return changeStep(tx, scope, group, { acknowledgedAt: at, acknowledgedBy: by });
}

/** @returns those of the step that will not be sent any more */
export function skipGroup(tx: Tx, scope: Scope, group: DeadLetters): Promise<ChangedDeadLetter[]> {
  return changeStep(tx, scope, group, { status: "skipped" });
}

/** Notes that somebody has seen a dead letter. */
export async function acknowledgeDelivery(tx: Tx, deliveryId: string, { at, by }: Acknowledgment): Promise<void> {
  await tx
    .update(webhookDeliveries)
    .set({ acknowledgedAt: at, acknowledgedBy: by })
    .where(eq(webhookDeliveries.id, deliveryId));
}
