import { listShipments } from "#db/queries/shipments.ts";
import type { ShipmentFilter } from "#lib/contracts/shipments.ts";
import { decodeCursor, page } from "#lib/cursor.ts";
import { firstIdAt } from "#lib/ids.ts";
import type { Ctx } from "#lib/services/context.ts";
import { presentShipment } from "./present-shipment.ts";

/**
 * One page of the caller's shipments, newest first. An id carries the time of creation, so that a stretch of time is read
 * as a range of ids, whatever else there is.
 * @throws AppError `invalid_cursor`
 */
export async function findShipments(ctx: Ctx, filter: ShipmentFilter) {
  const { created_after: after, created_before: before } = filter;
  const ends = [decodeCursor(filter.cursor, /^shp_[0-9A-Z]{26}$/), before && firstIdAt("shp", before)];
  const rows = await listShipments(ctx.tx, ctx.scope, {
    limit: filter.limit + 1,
    before: ends.filter((end) => end !== undefined).toSorted()[0],
    from: after && firstIdAt("shp", new Date(after.getTime() + 1)),
    status: filter.status,
    orderId: filter.order_id,
    vendorId: filter.vendor_id,
    trackingNumber: filter.tracking_number,
    updatedAfter: filter.updated_after,
  });
  return page(rows, filter.limit, (row) => row.id, presentShipment);
}
