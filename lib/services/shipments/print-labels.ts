import type { FileAnswer } from "#lib/http/download.ts";
import { labelOf } from "#lib/labels/label.ts";
import { labelFile } from "#lib/labels/label-file.ts";
import type { Ctx } from "#lib/services/context.ts";
import { loadShipment } from "./load-shipment.ts";

/**
 * The label of one shipment, a page for each of its pieces, as it stands now.
 * @throws AppError `shipment_not_found`
 */
export async function printLabel(ctx: Ctx, shipmentId: string): Promise<FileAnswer> {
  const shipment = await loadShipment(ctx, shipmentId);
  const bytes = labelFile([labelOf(shipment)]);
  return { name: `${shipment.trackingNumber}.pdf`, type: "application/pdf", disposition: "inline", bytes };
}
