import { findLastMove } from "#db/queries/shipment-events.ts";
import { type CarriedShipment, listShipments } from "#db/queries/shipments.ts";
import { exactInstant } from "#lib/contracts/instant.ts";
import type { ScanAnswer, ScanBody } from "#lib/contracts/scans.ts";
import { returnStateOf } from "#lib/domain/return-to-vendor.ts";
import { judgeScan, type Scan, type ScanReason, type ScanVerdict, timeOfScan } from "#lib/domain/scan.ts";
import type { Ctx } from "#lib/services/context.ts";
import { assignCourier } from "../assign-courier.ts";
import { chosenCourier } from "../chosen-courier.ts";
import { boardRowOf } from "../list-board-rows.ts";
import { loadShipmentLocked } from "../load-shipment.ts";
import { recordChange } from "../record-change.ts";
import { recordReturn } from "../returns/record-return.ts";
import { moveShipment } from "../transition-shipment.ts";

type Outcome = { verdict: ScanVerdict; reason?: ScanReason };

function scanOf(body: ScanBody): Scan {
  if (body.station === "load") return { station: "load", courierId: body.courier_id, reassign: body.reassign };
  return body.station === "return" ? { station: "return", step: body.step } : { station: body.station };
}

async function lockByTrackingNumber(ctx: Ctx, trackingNumber: string): Promise<CarriedShipment | null> {
  const [found] = await listShipments(ctx.tx, ctx.scope, { trackingNumber, limit: 1 });
  return found ? loadShipmentLocked(ctx, found.id) : null;
}

/** Where and by whom, as an event tells it. */
async function factsOf(ctx: Ctx, body: ScanBody): Promise<Record<string, unknown>> {
  const scan = { scan: { station: body.station } };
  if (body.station === "hub_in" && body.hub !== undefined) return { ...scan, location: { hub: body.hub } };
  if (body.station !== "load") return scan;
  const { name, phone } = await chosenCourier(ctx, body.courier_id);
  return { ...scan, courier: { name, phone } };
}

async function perform(ctx: Ctx, shipment: CarriedShipment, body: ScanBody): Promise<Outcome> {
  const { id: shipmentId, status, canceledLateAt, courierId } = shipment;
  const returnState = returnStateOf(shipment);
  const parcel = { status, returnState, isCanceledLate: canceledLateAt !== null, courierId };
  const judged = judgeScan(scanOf(body), parcel);
  if (judged.verdict === "already" || judged.verdict === "refused") return judged;

  const { occurredAt, isOvertaken } = timeOfScan(body.occurred_at, shipment, ctx.now);
  const note = async (reason: ScanReason): Promise<Outcome> => {
    const facts = await factsOf(ctx, body);
    await recordChange(ctx, shipment, { type: "shipment.scanned", patch: {}, facts, occurredAt });
    return { verdict: "noted", reason };
  };
  if (judged.verdict === "noted") return note(judged.reason);
  if (isOvertaken) return note("overtaken");
  if ("step" in judged) {
    await recordReturn(ctx, { shipmentId, step: judged.step, occurredAt });
    return { verdict: "done" };
  }
  if ("courierId" in judged) {
    await assignCourier(ctx, { shipmentId, courierId: judged.courierId });
    return { verdict: "done" };
  }
  const location = body.station === "hub_in" && body.hub !== undefined ? { hub: body.hub } : undefined;
  const carrier = body.station === "load" ? body.courier_id : undefined;
  const move = { to: judged.to, occurredAt, location, courierId: carrier };
  const { version } = await moveShipment(ctx, { shipmentId, move });
  return { verdict: version === shipment.version ? "already" : "done" };
}

/**
 * Does what a scan at a station means, at once: it moves the parcel or records its return, through the same rules as
 * every move. What comes after the end, or after a later move, is recorded as a fact beside the status and sent to
 * nobody.
 * @throws AppError `courier_not_found`, `courier_inactive`
 */
export async function scanParcel(ctx: Ctx, body: ScanBody): Promise<ScanAnswer> {
  const shipment = await lockByTrackingNumber(ctx, body.tracking_number);
  if (!shipment) return { verdict: "refused", reason: "unknown", before: null, row: null };
  const last = await findLastMove(ctx.tx, shipment.id);
  const { verdict, reason = null } = await perform(ctx, shipment, body);
  const before = last && { by: last.actorName, at: exactInstant(last.createdAt) };
  return { verdict, reason, before, row: (await boardRowOf(ctx, shipment.id)) ?? null };
}
