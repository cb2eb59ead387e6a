import type { z } from "zod";
import { deleteRefusedMoves, listRefusedMoves, type ScheduledMoveRow } from "#db/queries/scheduled-moves.ts";
import { exactInstant } from "#lib/contracts/instant.ts";
import type { dismissBody, RefusedMove, refusedMoves } from "#lib/contracts/scheduled-moves.ts";
import type { Ctx } from "#lib/services/context.ts";
import { authorOf } from "./author-of.ts";

const MOST = 200;

function presentRefused(row: ScheduledMoveRow & { trackingNumber: string }): RefusedMove {
  return {
    id: row.id,
    shipment_id: row.shipmentId,
    tracking_number: row.trackingNumber,
    to: row.move.to,
    refused_at: exactInstant(row.refusedAt ?? row.dueAt),
    code: row.refusal?.code ?? "internal_error",
    conflict: row.refusal?.conflict,
  };
}

/** The caller's own moves that were not made when their time came, until they have been dismissed. */
export async function showRefusedMoves(ctx: Ctx): Promise<z.input<typeof refusedMoves>> {
  const rows = await listRefusedMoves(ctx.tx, ctx.scope, { userId: authorOf(ctx), limit: MOST });
  return { moves: rows.map(presentRefused) };
}

/** Forgets refused moves that the caller has read, and answers with those that are left. */
export async function dismissRefusedMoves(
  ctx: Ctx,
  { move_ids }: z.output<typeof dismissBody>,
): Promise<z.input<typeof refusedMoves>> {
  await deleteRefusedMoves(ctx.tx, ctx.scope, { ids: move_ids, userId: authorOf(ctx) });
  return showRefusedMoves(ctx);
}
