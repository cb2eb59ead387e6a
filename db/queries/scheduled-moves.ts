import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { notify } from "#db/notifications.ts";
import { scheduledMoves, shipmentEvents, shipments, users } from "#db/schema/index.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Role } from "#lib/domain/role.ts";
import type { MoveRefusal } from "#lib/domain/scheduled-move.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

/** Channel on which the workers hear that a move was scheduled. */
export const scheduledChannel = "pickpack_scheduled";

export type ScheduledMoveRow = typeof scheduledMoves.$inferSelect;

/** A pending move with who made it. `due`: its time had come when the transaction began. */
export type PendingMove = ScheduledMoveRow & { due: boolean; user: { name: string; role: Role } };

const isPending = isNull(scheduledMoves.refusedAt);

/** Due in `seconds` by Postgres's clock; the workers hear of it after the commit. */
export async function insertScheduledMove(
  tx: Tx,
  move: Omit<typeof scheduledMoves.$inferInsert, "dueAt">,
  seconds: number,
): Promise<void> {
  await tx.insert(scheduledMoves).values({ ...move, dueAt: sql`now() + make_interval(secs => ${seconds})` });
  notify(tx, { channel: scheduledChannel, payload: "" });
}

/** Puts what is pending of somebody's batch off until its newest part is due: it is taken back as a whole. */
export async function postponeBatch(
  tx: Tx,
  scope: Scope,
  { batchId, userId, seconds }: { batchId: string; userId: string; seconds: number },
): Promise<void> {
  await tx
    .update(scheduledMoves)
    .set({ dueAt: sql`now() + make_interval(secs => ${seconds})` })
    .where(
      and(
        within(scheduledMoves, scope),
        eq(scheduledMoves.batchId, batchId),
        eq(scheduledMoves.userId, userId),
        isPending,
      ),
    );
}

/**
 * The pending move of a shipment, locked: whoever takes it back meanwhile waits, and learns that it was too late.
 * @param shipmentId of a shipment that is locked, so that nobody schedules or commits a move meanwhile
 */
export async function findPendingMove(tx: Tx, shipmentId: string): Promise<PendingMove | undefined> {
  const rows = await tx
    .select({
      move: scheduledMoves,
      due: sql<boolean>`${scheduledMoves.dueAt} <= now()`,
      user: { name: users.name, role: users.role },
    })
    .from(scheduledMoves)
    .innerJoin(users, eq(users.id, scheduledMoves.userId))
    .where(and(eq(scheduledMoves.shipmentId, shipmentId), isPending))
    .for("update", { of: scheduledMoves });
  return rows.map(({ move, ...rest }) => ({ ...move, ...rest }))[0];
}

/** Takes back what is still pending of somebody's moves, or of a batch of theirs. Nothing happens then. */
export function deletePendingMoves(
  tx: Tx,
  scope: Scope,
  { ids, batchId, userId }: { ids?: readonly string[]; batchId?: string; userId: string },
): Promise<{ id: string; shipmentId: string }[]> {
  return tx
    .delete(scheduledMoves)
    .where(
      and(
        within(scheduledMoves, scope),
        batchId === undefined ? inArray(scheduledMoves.id, [...(ids ?? [])]) : eq(scheduledMoves.batchId, batchId),
        eq(scheduledMoves.userId, userId),
        isPending,
      ),
    )
    .returning({ id: scheduledMoves.id, shipmentId: scheduledMoves.shipmentId });
}

/** Takes out a move that was made, in the transaction that made it. */
export async function deleteScheduledMove(tx: Tx, id: string): Promise<void> {
  await tx.delete(scheduledMoves).where(eq(scheduledMoves.id, id));
}

/**
 * Locks the shipment of the move that has been due longest, passing over those that another worker or a move through
 * the API has locked.
 *
 * @returns the shipment's id. Its move may have been taken back meanwhile: look under the lock.
 */
export async function lockDueShipment(tx: Tx, environments: readonly Environment[]): Promise<string | undefined> {
  const rows = await tx
    .select({ id: shipments.id })
    .from(scheduledMoves)
    .innerJoin(shipments, eq(shipments.id, scheduledMoves.shipmentId))
    .where(
      and(inArray(scheduledMoves.environment, [...environments]), isPending, sql`${scheduledMoves.dueAt} <= now()`),
    )
    .orderBy(scheduledMoves.dueAt)
    .limit(1)
    .for("update", { of: shipments, skipLocked: true });
  return rows[0]?.id;
}

/** Milliseconds until the next move is due, 0 for one that is; null when none is pending. */
export async function msUntilDue(tx: Tx, environments: readonly Environment[]): Promise<number | null> {
  const [row] = await tx
    .select({ ms: sql<number>`ceil(greatest(0, extract(epoch from ${scheduledMoves.dueAt} - now()) * 1000))::int` })
    .from(scheduledMoves)
    .where(and(inArray(scheduledMoves.environment, [...environments]), isPending))
    .orderBy(scheduledMoves.dueAt)
    .limit(1);
  return row?.ms ?? null;
}

/** Whether a shipment's status has changed since a version of it; what else was changed is no reason to decide anew. */
export async function hasMovedSince(tx: Tx, shipmentId: string, version: number): Promise<boolean> {
  const [row] = await tx.execute<{ moved: boolean }>(sql`
    select exists (
      select 1 from ${shipmentEvents} where ${shipmentEvents.shipmentId} = ${shipmentId}
        and ${shipmentEvents.version} > ${version} and ${shipmentEvents.status} <> ${shipmentEvents.previousStatus}
    ) as moved`);
  return row?.moved ?? false;
}

/** @returns false when it is pending no longer */
export async function refuseScheduledMove(tx: Tx, id: string, refusal: MoveRefusal): Promise<boolean> {
  const rows = await tx
    .update(scheduledMoves)
    .set({ refusal, refusedAt: sql`now()` })
    .where(and(eq(scheduledMoves.id, id), isPending))
    .returning({ id: scheduledMoves.id });
  return rows.length > 0;
}

/** What of somebody's moves was refused and not yet read, newest first. */
export async function listRefusedMoves(
  tx: Tx,
  scope: Scope,
  { userId, limit }: { userId: string; limit: number },
): Promise<(ScheduledMoveRow & { trackingNumber: string })[]> {
  const rows = await tx
    .select({ move: scheduledMoves, trackingNumber: shipments.trackingNumber })
    .from(scheduledMoves)
    .innerJoin(shipments, eq(shipments.id, scheduledMoves.shipmentId))
    .where(and(within(scheduledMoves, scope), eq(scheduledMoves.userId, userId), isNotNull(scheduledMoves.refusedAt)))
    .orderBy(desc(scheduledMoves.refusedAt), desc(scheduledMoves.id))
    .limit(limit);
  return rows.map(({ move, trackingNumber }) => ({ ...move, trackingNumber }));
}

/** Forgets refused moves of somebody. */
export async function deleteRefusedMoves(
  tx: Tx,
  scope: Scope,
  { ids, userId }: { ids: readonly string[]; userId: string },
): Promise<void> {
  await tx
    .delete(scheduledMoves)
    .where(
      and(
        within(scheduledMoves, scope),
        inArray(scheduledMoves.id, [...ids]),
        eq(scheduledMoves.userId, userId),
        isNotNull(scheduledMoves.refusedAt),
      ),
    );
}
