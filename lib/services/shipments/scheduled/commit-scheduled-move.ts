import { deleteScheduledMove, hasMovedSince, type PendingMove } from "#db/queries/scheduled-moves.ts";
import { staffScope } from "#lib/domain/scope.ts";
import type { Ctx } from "#lib/services/context.ts";
import { makeMove } from "./make-move.ts";

/**
 * Makes a pending move: as whoever made it, by the request they made it with, as of the moment they made it. It is
 * judged again: another move since then is a conflict, a new courier or an edit is not.
 * @param ctx.tx in which the shipment is locked
 * @throws AppError what `makeMove` refuses
 */
export async function commitScheduledMove({ tx, now }: Pick<Ctx, "tx" | "now">, pending: PendingMove): Promise<void> {
  const { id, environment, shipmentId, move, expectedVersion, userId, user, requestId, occurredAt } = pending;
  const moved = await hasMovedSince(tx, shipmentId, expectedVersion);
  const actor = { type: "user", id: userId, ...user } as const;
  await makeMove(
    { tx, now, scope: staffScope(environment), actor, requestId },
    { shipmentId, move, occurredAt, expectedVersion: moved ? expectedVersion : undefined },
  );
  // Last, so that a refusal leaves it where it was also for a transaction that goes on.
  await deleteScheduledMove(tx, id);
}
