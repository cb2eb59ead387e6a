import { z } from "zod";
import { partnerEventTypes } from "#lib/domain/event-type.ts";
import { partnerDelivery } from "./partner-deliveries.ts";
import { requestDetail, tracedAttempt, tracedEvent } from "./requests.ts";

/**
 * What we saw of a partner's own call, and what followed from it. Bodies are as the log has them: names, phones and
 * addresses masked when they were written, and cut after 8 KB.
 */
export const partnerRequestView = requestDetail
  .omit({ source: true, actor: true, partner: true, phases: true, error_message: true })
  .extend({
    key: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
    events: z.array(tracedEvent.omit({ actor_name: true }).extend({ type: z.enum(partnerEventTypes) })),
    deliveries: z.array(partnerDelivery.extend({ history: z.array(tracedAttempt) })),
  });

export type PartnerRequestView = z.output<typeof partnerRequestView>;
