import { type CarriedShipment, findShipments } from "#db/queries/shipments.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { mostLabels } from "#lib/domain/label-roll.ts";
import type { FileAnswer } from "#lib/http/download.ts";
import { labelOf } from "#lib/labels/label.ts";
import { labelFile } from "#lib/labels/label-file.ts";
import type { Ctx } from "#lib/services/context.ts";
import { recordAudit } from "#lib/services/record-audit.ts";
import { loadShipment } from "./load-shipment.ts";

/** `shipments` in the order of their labels; `name` without its ending. */
function fileOf(name: string, shipments: readonly CarriedShipment[]): FileAnswer {
  const bytes = labelFile(shipments.map(labelOf));
  return { name: `${name}.pdf`, type: "application/pdf", disposition: "inline", bytes };
}

/**
 * The label of one shipment, a page for each of its pieces, as it stands now.
 * @throws AppError `shipment_not_found`
 */
export async function printLabel(ctx: Ctx, shipmentId: string): Promise<FileAnswer> {
  const shipment = await loadShipment(ctx, shipmentId);
  return fileOf(shipment.trackingNumber, [shipment]);
}

/**
 * The labels of many in one file, in the order given, and in the audit log who took them: a label has a person's
 * address on it, and one that is printed twice may end on two parcels.
 * @throws AppError `shipment_not_found` when one of them is not there, `invalid_field` when they have more pages than a
 *   roll has labels
 */
export async function printLabels(ctx: Ctx, ids: readonly string[]): Promise<FileAnswer> {
  const wanted = [...new Set(ids)];
  const found = new Map((await findShipments(ctx.tx, ctx.scope, wanted)).map((one) => [one.id, one]));
  const shipments = wanted.flatMap((id) => found.get(id) ?? []);
  const [first] = shipments;
  if (!first || shipments.length < wanted.length)
    throw new AppError("shipment_not_found", `There are no ${wanted.length - shipments.length} of these shipments.`);
  const pages = shipments.map(labelOf).reduce((sum, { pieces }) => sum + pieces, 0);
  // One alone cannot be asked for in parts.
  if (pages > mostLabels && shipments.length > 1)
    throw new AppError("invalid_field", `These have ${pages} labels, one a piece, and a roll has ${mostLabels}.`, {
      field: "ids",
    });
  await recordAudit(ctx, {
    action: "shipment.labels_printed",
    subjectId: first.id,
    owner: { environment: ctx.scope.environment },
    after: { labels: pages, tracking_numbers: shipments.map(({ trackingNumber }) => trackingNumber) },
  });
  const name = shipments.length === 1 ? first.trackingNumber : `labels-${shipments.length}`;
  return fileOf(name, shipments);
}
