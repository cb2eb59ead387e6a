import { deleteScheduledMove, hasMovedSince, type PendingMove } from "#db/queries/scheduled-moves.ts";
import { staffScope } from "#lib/domain/scope.ts";
import type { Ctx } from "#lib/services/context.ts";
import { moveShipment } from "../transition-shipment.ts";

/**
 * Makes a pending move: as whoever made it, by the request they made it with, as of the moment they made it. It is
 * judged again: another move since then is a conflict, a new courier or an edit is not.
 * @param ctx.tx in which the shipment is locked
 * @throws AppError what `moveShipment` refuses
 */
export async function commitScheduledMove({ tx, now }: Pick<Ctx, "tx" | "now">, pending: PendingMove): Promise<void> {
  const { id, environment, shipmentId, move, expectedVersion, userId, user, requestId, occurredAt } = pending;
  const moved = await hasMovedSince(tx, shipmentId, expectedVersion);
  if (!(await deleteScheduledMove(tx, id))) return;
  const { note, ...asked } = move;
  const actor = { type: "user", id: userId, ...user } as const;
  await moveShipment(
    { tx, now, scope: staffScope(environment), actor, requestId },
    { shipmentId, note, move: { ...asked, occurredAt, expectedVersion: moved ? expectedVersion : undefined } },
  );
}
