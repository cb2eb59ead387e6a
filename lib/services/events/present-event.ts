import type { FeedRow } from "#db/queries/event-feed.ts";
import type { EventView } from "#lib/contracts/events.ts";
import { wireInstant } from "#lib/contracts/instant.ts";
import { Verbatim } from "#lib/verbatim.ts";

/** An event for the partner it belongs to: the bytes that were sent, or what there is to say of one that was not. */
export function presentEvent(event: FeedRow): EventView {
  const named = { id: event.id, type: event.type, created_at: wireInstant(event.createdAt) };
  // What was signed stands in the answer as it is; the log of requests has no use for a second copy of it.
  if (event.body !== null) return new Verbatim(event.body, named) as unknown as EventView;
  return {
    ...named,
    data: {
      ...event.facts,
      shipment_id: event.shipmentId,
      order_id: event.orderId,
      vendor_id: event.vendorId,
      tracking_number: event.trackingNumber,
      status: event.status,
      previous_status: event.previousStatus,
      version: event.version,
      seq: null,
      occurred_at: wireInstant(event.occurredAt),
      request_id: event.requestId,
      metadata: event.metadata === null ? null : new Verbatim(event.metadata),
    },
  };
}
