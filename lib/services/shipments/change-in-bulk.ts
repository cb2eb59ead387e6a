import { postponeBatch } from "#db/queries/scheduled-moves.ts";
import type { BulkAnswer, BulkBody } from "#lib/contracts/bulk.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";
import { settingsInForce } from "#lib/services/settings/settings-in-force.ts";
import { assignCourier } from "./assign-courier.ts";
import { authorOf } from "./scheduled/author-of.ts";
import { scheduleMove } from "./scheduled/schedule-move.ts";

type Target = BulkBody["shipments"][number];

/** How the action is done to one shipment. */
function changeOf(ctx: Ctx, { action, batch_id: batchId }: BulkBody, seconds: number) {
  if (action.kind === "assign")
    return ({ id, expected_version: expectedVersion }: Target) =>
      assignCourier(ctx, { shipmentId: id, courierId: action.courier_id, leg: action.leg, expectedVersion });
  const { kind: _, ...move } = action;
  return ({ id, expected_version: expectedVersion }: Target) =>
    scheduleMove(ctx, { shipmentId: id, move, expectedVersion, batchId }, seconds);
}

/**
 * Does one thing to many shipments and answers for each of them: what is refused is refused before anything of it is
 * written, and the others happen all the same. Moves wait for undo together with the earlier parts of their batch.
 */
export async function changeInBulk(ctx: Ctx, body: BulkBody): Promise<BulkAnswer> {
  const { tx, scope } = ctx;
  const { undo_seconds } = await settingsInForce(ctx);
  const change = changeOf(ctx, body, undo_seconds);
  const answer: BulkAnswer = { done: [], refused: [] };
  // Everybody who locks several locks them in this order, so that two batches cannot wait for each other.
  const targets = [...new Map(body.shipments.map((one) => [one.id, one])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  for (const target of targets) {
    try {
      await change(target);
      answer.done.push(target.id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      answer.refused.push({ id: target.id, code: error.code, conflict: error.details.conflict });
    }
  }
  if (body.action.kind === "move" && undo_seconds > 0)
    await postponeBatch(tx, scope, { batchId: body.batch_id, userId: authorOf(ctx), seconds: undo_seconds });
  return answer;
}
