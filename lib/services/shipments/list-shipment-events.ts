import type { z } from "zod";
import { listEvents, type ShipmentEventRow } from "#db/queries/shipment-events.ts";
import { wireInstant } from "#lib/contracts/instant.ts";
import type { shipmentEventView } from "#lib/contracts/shipments.ts";
import { decodeCursor, page } from "#lib/cursor.ts";
import { partnerEventTypes } from "#lib/domain/event-type.ts";
import type { Ctx } from "#lib/services/context.ts";
import { loadShipment } from "./load-shipment.ts";

/** One entry of a history as it crosses the wire. */
export function presentEvent(event: ShipmentEventRow): z.input<typeof shipmentEventView> {
  return {
    id: event.id,
    type: event.type,
    status: event.status,
    previous_status: event.previousStatus,
    version: event.version,
    seq: event.seq,
    facts: event.facts,
    note: event.note,
    actor: { type: event.actorType, name: event.actorName },
    request_id: event.requestId,
    occurred_at: wireInstant(event.occurredAt),
    created_at: wireInstant(event.createdAt),
  };
}

/**
 * One page of a shipment's history as its partner may read it, oldest first: without the office's own remarks.
 * @throws AppError `shipment_not_found`, `invalid_cursor`
 */
export async function listShipmentEvents(ctx: Ctx, input: { shipmentId: string; cursor?: string; limit: number }) {
  const shipment = await loadShipment(ctx, input.shipmentId);
  const after = Number(decodeCursor(input.cursor, /^\d{1,9}$/) ?? 0);
  const rows = await listEvents(ctx.tx, shipment.id, { after, limit: input.limit + 1, types: partnerEventTypes });
  return page(rows, input.limit, (row) => String(row.version), presentEvent);
}
