import { type Tx, transaction } from "#db/client.ts";
import { isContended, isDatabaseUnavailable } from "#db/failure.ts";
import { notifyChange } from "#db/queries/changes.ts";
import {
  findPendingMove,
  lockDueShipment,
  type PendingMove,
  refuseScheduledMove,
} from "#db/queries/scheduled-moves.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { MoveRefusal } from "#lib/domain/scheduled-move.ts";
import { log } from "#lib/log.ts";
import { commitScheduledMove } from "./commit-scheduled-move.ts";

/** The row reverts on every board, and whoever made the move is told. */
async function refuse(tx: Tx, pending: PendingMove, refusal: MoveRefusal): Promise<void> {
  const { id, environment, shipmentId, expectedVersion, userId } = pending;
  if (!(await refuseScheduledMove(tx, id, refusal))) return;
  notifyChange(tx, { kind: "shipment", environment, id: shipmentId, version: expectedVersion });
  notifyChange(tx, { kind: "refusal", environment, userId });
}

/** Commits one move that is due. Its row goes with what it does, in one transaction: it happens once, whatever dies. */
async function commitNext(environments: readonly Environment[], now: () => Date): Promise<boolean> {
  let refused: { pending: PendingMove; refusal: MoveRefusal } | undefined;
  const found = await transaction(async (tx) => {
    const shipmentId = await lockDueShipment(tx, environments);
    const pending = shipmentId === undefined ? undefined : await findPendingMove(tx, shipmentId);
    // Taken back, or another one by now.
    if (!pending?.due) return false;
    refused = { pending, refusal: { code: "internal_error" } };
    await commitScheduledMove({ tx, now: now() }, pending);
    return true;
  }).catch((error: unknown) => {
    if (!refused || isDatabaseUnavailable(error) || isContended(error)) throw error;
    if (error instanceof AppError) refused.refusal = { code: error.code, conflict: error.details.conflict };
    // Told rather than tried for ever: it would hold up whatever is due after it.
    else log.error({ err: error, move_id: refused.pending.id }, "a scheduled move failed");
    return null;
  });
  if (found !== null || !refused) return found ?? false;
  const { pending, refusal } = refused;
  await transaction((tx) => refuse(tx, pending, refusal));
  return true;
}

/**
 * Commits at most `lanes` moves that are due, at the same time.
 * @returns how many were seen to
 */
export async function commitDueMoves(
  { environments, lanes }: { environments: readonly Environment[]; lanes: number },
  now = () => new Date(),
): Promise<number> {
  const committed = await Promise.all(Array.from({ length: lanes }, () => commitNext(environments, now)));
  return committed.filter(Boolean).length;
}
