import type { Note } from "#lib/domain/shipment-facts.ts";
import type { Ctx } from "#lib/services/context.ts";
import { loadShipmentLocked } from "../load-shipment.ts";
import { recordChange } from "../record-change.ts";

/**
 * Writes a note for the office or for the courier; no partner reads it. An event row, no webhook.
 * @throws AppError `shipment_not_found`
 */
export async function addNote(ctx: Ctx, { shipmentId, ...note }: Note & { shipmentId: string }): Promise<void> {
  const shipment = await loadShipmentLocked(ctx, shipmentId);
  await recordChange(ctx, shipment, {
    type: "shipment.noted",
    patch: { lastNote: note },
    facts: { audience: note.audience },
    note: note.text,
    occurredAt: ctx.now,
  });
}
