import type { BoardRow } from "#lib/contracts/board.ts";
import type { BoardMoveBody } from "#lib/contracts/shipments.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";
import { settingsInForce } from "#lib/services/settings/settings-in-force.ts";
import { assignCourier } from "./assign-courier.ts";
import { boardRowOf } from "./list-board-rows.ts";
import { scheduleMove } from "./scheduled/schedule-move.ts";
import { moveOf } from "./transition-shipment.ts";

async function rowAfter(ctx: Ctx, id: string): Promise<BoardRow> {
  const row = await boardRowOf(ctx, id);
  if (!row) throw new AppError("shipment_not_found", "There is no such shipment.");
  return row;
}

/**
 * Moves a shipment as soon as nobody can take it back any more, and answers with its row as it is now.
 * @throws AppError what `scheduleMove` refuses
 */
export async function moveOnBoard(ctx: Ctx, input: BoardMoveBody & { shipmentId: string }): Promise<BoardRow> {
  const { undo_seconds } = await settingsInForce(ctx);
  const { shipmentId, note, via } = input;
  const { occurredAt, expectedVersion, ...move } = moveOf(input);
  await scheduleMove(ctx, { shipmentId, move: { ...move, note, via }, occurredAt, expectedVersion }, undo_seconds);
  return rowAfter(ctx, input.shipmentId);
}

/**
 * Gives a shipment to a courier, or takes it from them, and answers with its row.
 * @throws AppError what `assignCourier` refuses
 */
export async function assignOnBoard(ctx: Ctx, input: Parameters<typeof assignCourier>[1]): Promise<BoardRow> {
  await assignCourier(ctx, input);
  return rowAfter(ctx, input.shipmentId);
}
