import type { z } from "zod";
import { notifyChange } from "#db/queries/changes.ts";
import { deletePendingMoves } from "#db/queries/scheduled-moves.ts";
import type { UndoAnswer, undoBody } from "#lib/contracts/scheduled-moves.ts";
import type { Ctx } from "#lib/services/context.ts";
import { authorOf } from "./author-of.ts";

/** Takes back one's own moves that have not happened yet, and says for which it was too late. */
export async function undoMoves(ctx: Ctx, body: z.output<typeof undoBody>): Promise<UndoAnswer> {
  const { tx, scope } = ctx;
  const userId = authorOf(ctx);
  const undone = await deletePendingMoves(
    tx,
    scope,
    "batch_id" in body ? { batchId: body.batch_id, userId } : { ids: body.move_ids, userId },
  );
  for (const { shipmentId } of undone)
    notifyChange(tx, { kind: "shipment", environment: scope.environment, id: shipmentId, version: 0 });
  const gone = new Set(undone.map(({ id }) => id));
  return {
    undone: undone.map(({ id, shipmentId }) => ({ move_id: id, shipment_id: shipmentId })),
    too_late: ("move_ids" in body ? body.move_ids : []).filter((id) => !gone.has(id)),
  };
}
