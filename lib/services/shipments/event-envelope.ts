import type { CarriedShipment } from "#db/queries/shipments.ts";
import { wireInstant } from "#lib/contracts/instant.ts";
import type { WebhookEventType } from "#lib/domain/event-type.ts";
import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";
import { renderJson } from "#lib/verbatim.ts";
import { presentFacts } from "./present-shipment.ts";

type SentEvent = {
  id: string;
  type: WebhookEventType;
  seq: number;
  previousStatus: ShipmentStatus;
  facts: Record<string, unknown>;
  occurredAt: Date;
  createdAt: Date;
  requestId: string;
};

/**
 * The exact bytes of a webhook (contract §6): the Shipment object as of the event, what the event adds, and last the
 * partner's metadata verbatim. Made once; retries and replays send the same text.
 */
export function eventEnvelope(event: SentEvent, shipment: CarriedShipment): string {
  const { metadata, ...view } = presentFacts(shipment);
  return renderJson({
    id: event.id,
    type: event.type,
    created_at: wireInstant(event.createdAt),
    data: {
      ...view,
      ...event.facts,
      shipment_id: shipment.id,
      previous_status: event.previousStatus,
      seq: event.seq,
      occurred_at: wireInstant(event.occurredAt),
      request_id: event.requestId,
      metadata,
    },
  });
}
