import { z } from "zod";
import { deliveryStatuses } from "#lib/domain/delivery-status.ts";
import { attemptView, deliveryRow } from "./deliveries.ts";
import { pageOf, pageQuery } from "./pages.ts";

/** `GET /webhook_deliveries`: newest first. */
export const partnerDeliveryQuery = pageQuery.extend({
  status: z.enum(deliveryStatuses, { error: `must be one of ${deliveryStatuses.join(", ")}.` }).optional(),
  endpoint_id: z.string().max(40).optional(),
  event_id: z.string().max(40).optional(),
  shipment_id: z.string().max(40).optional(),
});

export type PartnerDeliveryQuery = z.output<typeof partnerDeliveryQuery>;

/**
 * A webhook on its way to one endpoint, as the partner sees it. Instants have milliseconds. Picked, so that what we add
 * to our own log, such as which of our people looked at it, stays ours.
 */
export const partnerDelivery = deliveryRow.pick({
  id: true,
  status: true,
  event_id: true,
  event_type: true,
  seq: true,
  shipment_id: true,
  tracking_number: true,
  order_id: true,
  request_id: true,
  endpoint: true,
  attempts: true,
  throttled: true,
  max_attempts: true,
  manual: true,
  due_at: true,
  created_at: true,
  last_attempt_at: true,
  settled_at: true,
  last_receiver_code: true,
  last_outcome: true,
  last_status_code: true,
  last_duration_ms: true,
});

export type PartnerDelivery = z.output<typeof partnerDelivery>;

export const partnerDeliveryPage = pageOf(partnerDelivery);

/** An attempt without what is ours: the machine it reached, and the process that made it. */
const partnerAttempt = attemptView.omit({ remote_address: true, worker_id: true, signed_with: true });

export type PartnerAttempt = z.output<typeof partnerAttempt>;

/** A delivery with its newest attempts, the newest first; what was sent is at `GET /events/{event_id}`. */
export const partnerDeliveryView = partnerDelivery.extend({
  /** The earlier delivery of the shipment that goes first. */
  waits_for: z.string().nullable(),
  history: z.array(partnerAttempt),
});

export type PartnerDeliveryView = z.output<typeof partnerDeliveryView>;
