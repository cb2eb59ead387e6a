import type { ScheduledMove } from "#lib/domain/scheduled-move.ts";
import type { Ctx } from "#lib/services/context.ts";
import { moveShipment } from "../transition-shipment.ts";

type Making = { shipmentId: string; move: ScheduledMove; occurredAt?: Date; expectedVersion?: number };

/**
 * Makes a move of the board, with the one it passes through before it: two events.
 * @throws AppError what `moveShipment` refuses
 */
export async function makeMove(ctx: Ctx, { shipmentId, move, occurredAt, expectedVersion }: Making): Promise<void> {
  const { note, via, ...asked } = move;
  if (via !== undefined) await moveShipment(ctx, { shipmentId, move: { to: via, occurredAt, expectedVersion } });
  const decidedOn = via === undefined ? expectedVersion : undefined;
  await moveShipment(ctx, { shipmentId, note, move: { ...asked, occurredAt, expectedVersion: decidedOn } });
}
