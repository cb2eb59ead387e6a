import { notifyChange } from "#db/queries/changes.ts";
import { findPendingMove, insertScheduledMove, type PendingMove } from "#db/queries/scheduled-moves.ts";
import type { CarriedShipment } from "#db/queries/shipments.ts";
import type { TransitionBody } from "#lib/contracts/shipments.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { isSameMove } from "#lib/domain/scheduled-move.ts";
import { refuseStaleVersion } from "#lib/domain/version-conflict.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "#lib/services/context.ts";
import { chosenCourier } from "../chosen-courier.ts";
import { loadShipmentLocked } from "../load-shipment.ts";
import { judgeMove, moveOf, moveShipment } from "../transition-shipment.ts";
import { authorOf } from "./author-of.ts";
import { commitScheduledMove } from "./commit-scheduled-move.ts";

function movePending({ move, user, createdAt, expectedVersion }: PendingMove): AppError {
  const at = createdAt.toISOString();
  return new AppError("move_pending", `${user.name} has a move to '${move.to}' pending since ${at}. Wait for it.`, {
    conflict: { status: move.to, version: expectedVersion, changed_by: user.name, changed_at: at },
  });
}

/**
 * The shipment as a further move finds it, and the version that move was decided on: one's own pending move is made
 * first, somebody else's must be waited for.
 */
async function settle(ctx: Ctx, shipment: CarriedShipment, pending: PendingMove, seen: number | undefined) {
  if (pending.userId !== ctx.actor.id) throw movePending(pending);
  refuseStaleVersion(shipment, seen);
  await commitScheduledMove(ctx, pending);
  const after = await loadShipmentLocked(ctx, shipment.id);
  return { shipment: after, expectedVersion: after.version };
}

/**
 * Schedules a move that a person made on the board: it happens `seconds` from now unless it is taken back, with none at
 * once. It is judged now, so that what cannot be done is refused in front of whoever asked, and again when it happens. What already holds,
 * or is pending, is a success.
 * @throws AppError `move_pending` with whose, `shipment_not_found`, `courier_not_found`, `courier_inactive`, and what
 * `judgeMove` refuses
 */
export async function scheduleMove(
  ctx: Ctx,
  input: TransitionBody & { shipmentId: string },
  seconds: number,
): Promise<void> {
  const { tx, requestId, now } = ctx;
  const userId = authorOf(ctx);
  const { shipmentId, note } = input;
  const { occurredAt, expectedVersion: seen, ...asked } = moveOf(input);
  const found = await loadShipmentLocked(ctx, shipmentId);
  const pending = await findPendingMove(tx, shipmentId);
  if (pending && pending.userId !== userId && isSameMove(pending.move, asked)) return;

  const { shipment, expectedVersion } = pending
    ? await settle(ctx, found, pending, seen)
    : { shipment: found, expectedVersion: seen };
  const move = { ...asked, occurredAt, expectedVersion };
  if (seconds === 0) return void (await moveShipment(ctx, { shipmentId, move, note }));
  const decision = judgeMove(ctx, shipment, move);
  if (decision.kind === "already_so") return;
  if (asked.courierId !== undefined) await chosenCourier(ctx, asked.courierId);
  const { environment, partnerId, version } = shipment;
  await insertScheduledMove(
    tx,
    {
      id: newId("smv", now),
      ...{ environment, partnerId, shipmentId, requestId },
      move: { ...asked, note },
      expectedVersion: version,
      userId,
      occurredAt: decision.occurredAt,
      createdAt: now,
    },
    seconds,
  );
  notifyChange(tx, { kind: "shipment", environment, id: shipmentId, version });
}
