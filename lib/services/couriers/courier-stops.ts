import { selectCarriedRows } from "#db/queries/board.ts";
import { type Courier, findCourier } from "#db/queries/couriers.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { CourierStops } from "#lib/contracts/couriers.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { dayOf } from "#lib/domain/calendar.ts";
import { stopList } from "#lib/domain/couriers/stop-list.ts";
import { type Stops, stopsOf } from "#lib/domain/couriers/stops.ts";
import { handoverFile } from "#lib/handover/handover-file.ts";
import type { FileAnswer } from "#lib/http/download.ts";
import type { Ctx } from "#lib/services/context.ts";
import { recordAudit } from "#lib/services/record-audit.ts";
import { presentRow } from "#lib/services/shipments/list-board-rows.ts";
import mn from "#messages/mn.json" with { type: "json" };

async function dayOfCourier(ctx: Ctx, courierId: string): Promise<{ courier: Courier; stops: Stops<BoardRow> }> {
  const courier = await findCourier(ctx.tx, ctx.scope, courierId);
  if (!courier) throw new AppError("courier_not_found", "There is no such courier.");
  const rows = (await selectCarriedRows(ctx.tx, ctx.scope, courierId)).map(presentRow);
  return { courier, stops: stopsOf(rows, courierId, dayOf(ctx.now)) };
}

/**
 * A courier's stops of today as a text for a messenger, which couriers read in Mongolian.
 * @throws AppError `courier_not_found`
 */
export async function showStops(ctx: Ctx, courierId: string): Promise<CourierStops> {
  const { courier, stops } = await dayOfCourier(ctx, courierId);
  const text = stopList(`${courier.name} · ${dayOf(ctx.now)}`, stops, mn.handover.list);
  const { pickups, deliveries, later, cash } = stops;
  return { name: courier.name, text, pickups: pickups.length, deliveries: deliveries.length, later, cash };
}

/**
 * The sheet on which a courier signs for the parcels of today; that it was printed stands in the audit log.
 * @throws AppError `courier_not_found`
 */
export async function printHandover(ctx: Ctx, courierId: string): Promise<FileAnswer> {
  const { courier, stops } = await dayOfCourier(ctx, courierId);
  const { environment } = ctx.scope;
  const { deliveries, cash } = stops;
  await recordAudit(ctx, {
    action: "courier.handover_printed",
    subjectId: courierId,
    owner: { environment },
    after: { cash, tracking_numbers: deliveries.map(({ tracking_number }) => tracking_number) },
  });
  const bytes = handoverFile({ environment, courier, deliveries, cash, printedAt: ctx.now });
  return { name: `handover-${dayOf(ctx.now)}.pdf`, type: "application/pdf", disposition: "inline", bytes };
}
