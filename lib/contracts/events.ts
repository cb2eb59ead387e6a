import { z } from "zod";
import { partnerEventTypes } from "#lib/domain/event-type.ts";
import { pageOf, pageQuery } from "./pages.ts";

/** `GET /events`: oldest first, so that whoever asks with the last id they have seen goes on from there. */
export const eventQuery = pageQuery.extend({
  /** Id of the last event seen. */
  after: z.string().max(40).optional(),
});

export type EventQuery = z.output<typeof eventQuery>;

/**
 * An event (contract §6): the webhook's body as it was sent. What becomes no webhook (`shipment.created`,
 * `shipment.canceled`, corrections …) has `data.seq` null, and names the shipment instead of repeating it.
 */
export const eventView = z.object({
  id: z.string(),
  type: z.enum(partnerEventTypes),
  created_at: z.string(),
  data: z.record(z.string(), z.unknown()),
});

export type EventView = z.output<typeof eventView>;

export const eventPage = pageOf(eventView);
