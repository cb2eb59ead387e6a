import { z } from "zod";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { shipmentView } from "./shipments.ts";

const facts = z.record(z.string(), z.unknown());

/** A webhook's body (contract §6): the Shipment object as of the event, and what the event adds. */
export const webhookEvent = z.object({
  id: z.string(),
  type: z.enum(webhookEventTypes),
  created_at: z.string(),
  data: shipmentView.omit({ label_url: true }).extend({
    shipment_id: z.string(),
    previous_status: z.enum(shipmentStatuses),
    seq: z.number(),
    occurred_at: z.string(),
    request_id: z.string(),
    location: facts.optional(),
    attempt: facts.optional(),
  }),
});
