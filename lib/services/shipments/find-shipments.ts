import { listShipments } from "#db/queries/shipments.ts";
import type { ShipmentFilter } from "#lib/contracts/shipments.ts";
import { decodeCursor, page } from "#lib/cursor.ts";
import type { Ctx } from "#lib/services/context.ts";
import { presentShipment } from "./present-shipment.ts";

/**
 * One page of the caller's shipments, newest first.
 * @throws AppError `invalid_cursor`
 */
export async function findShipments(ctx: Ctx, filter: ShipmentFilter) {
  const rows = await listShipments(ctx.tx, ctx.scope, {
    limit: filter.limit + 1,
    before: decodeCursor(filter.cursor, /^shp_[0-9A-Z]{26}$/),
    status: filter.status,
    orderId: filter.order_id,
    vendorId: filter.vendor_id,
    trackingNumber: filter.tracking_number,
    createdAfter: filter.created_after,
    createdBefore: filter.created_before,
    updatedAfter: filter.updated_after,
  });
  return page(rows, filter.limit, (row) => row.id, presentShipment);
}
