import { notifyChange } from "#db/queries/changes.ts";
import { findPendingMove, insertScheduledMove, type PendingMove } from "#db/queries/scheduled-moves.ts";
import type { CarriedShipment } from "#db/queries/shipments.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { isSameMove, type ScheduledMove } from "#lib/domain/scheduled-move.ts";
import { refuseStaleVersion } from "#lib/domain/version-conflict.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "#lib/services/context.ts";
import { chosenCourier } from "../chosen-courier.ts";
import { loadShipmentLocked } from "../load-shipment.ts";
import { judgeMove } from "../transition-shipment.ts";
import { authorOf } from "./author-of.ts";
import { commitScheduledMove } from "./commit-scheduled-move.ts";
import { makeMove } from "./make-move.ts";

export type Scheduling = {
  shipmentId: string;
  move: ScheduledMove;
  occurredAt?: Date;
  /** The version it was decided on. */
  expectedVersion?: number;
  batchId?: string;
};

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
async function settle(ctx: Ctx, shipment: CarriedShipment, pending: PendingMove, { move, ...next }: Scheduling) {
  if (pending.userId !== ctx.actor.id) throw movePending(pending);
  refuseStaleVersion(shipment, next.expectedVersion);
  isNeeded(ctx, { ...shipment, status: pending.move.to }, move, { occurredAt: next.occurredAt });
  await commitScheduledMove(ctx, pending);
  const after = await loadShipmentLocked(ctx, shipment.id);
  return { shipment: after, expectedVersion: after.version };
}

type Times = { occurredAt?: Date; expectedVersion?: number };

/** Whether there is anything to do, now that it is judged. */
function isNeeded(ctx: Ctx, shipment: CarriedShipment, { via, ...move }: ScheduledMove, times: Times): boolean {
  if (via === undefined) return judgeMove(ctx, shipment, { ...move, ...times }).kind === "move";
  judgeMove(ctx, shipment, { to: via, ...times });
  judgeMove(ctx, { ...shipment, status: via }, { ...move, occurredAt: times.occurredAt });
  return true;
}

/**
 * Schedules a move that a person made on the board: it happens `seconds` from now unless it is taken back, with none at
 * once. It is judged now, so that what cannot be done is refused in front of whoever asked, and again when it happens.
 * What already holds, or is pending, is a success.
 * @throws AppError `move_pending` with whose, `shipment_not_found`, `courier_not_found`, `courier_inactive`, and what
 * `judgeMove` refuses
 */
export async function scheduleMove(ctx: Ctx, scheduling: Scheduling, seconds: number): Promise<void> {
  const { tx, requestId, now } = ctx;
  const userId = authorOf(ctx);
  const { shipmentId, move, occurredAt, batchId } = scheduling;
  const found = await loadShipmentLocked(ctx, shipmentId);
  const pending = await findPendingMove(tx, shipmentId);
  if (pending && pending.userId !== userId && isSameMove(pending.move, move)) return;

  const { shipment, expectedVersion } = pending
    ? await settle(ctx, found, pending, scheduling)
    : { shipment: found, expectedVersion: scheduling.expectedVersion };
  const times = { occurredAt, expectedVersion };
  if (!isNeeded(ctx, shipment, move, times)) return;
  if (seconds === 0) return makeMove(ctx, { shipmentId, move, ...times });
  if (move.courierId !== undefined) await chosenCourier(ctx, move.courierId);
  const { environment, partnerId, version } = shipment;
  await insertScheduledMove(
    tx,
    {
      id: newId("smv", now),
      ...{ environment, partnerId, shipmentId, requestId, userId, batchId, move },
      expectedVersion: version,
      occurredAt: occurredAt ?? now,
      createdAt: now,
    },
    seconds,
  );
  notifyChange(tx, { kind: "shipment", environment, id: shipmentId, version });
}
