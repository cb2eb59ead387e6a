import { z } from "zod";
import { endpointStates } from "#lib/domain/delivery-status.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { pageOf } from "./pages.ts";
import { optional, text } from "./text.ts";

const types = z
  .array(z.enum(webhookEventTypes, { error: `must be one of ${webhookEventTypes.join(", ")}.` }), {
    error: "must be a list.",
  })
  .min(1, { error: "must name at least one type." })
  .max(webhookEventTypes.length, { error: "names a type twice." });

const rate = z
  .number({ error: "must be a number." })
  .int({ error: "must be a whole number." })
  .min(1, { error: "must be at least 1." })
  .max(1_000_000, { error: "must be at most 1000000." });

/** `POST /webhook_endpoints`. */
export const createEndpointBody = z.object({
  url: text(2_000),
  /** Left out: all of them. */
  event_types: optional(types),
  /** A signing secret made elsewhere; left out, one is made. */
  secret: optional(text(4_096)),
  /** Requests a minute that the receiver wants at most; left out, there is no limit. */
  rate_per_minute: optional(rate),
});

export type CreateEndpointBody = z.output<typeof createEndpointBody>;

/** Where a partner's webhooks go. */
export const partnerEndpoint = z.object({
  id: z.string(),
  url: z.string(),
  event_types: z.array(z.enum(webhookEventTypes)),
  state: z.enum(endpointStates),
  rate_per_minute: z.number().nullable(),
  /** Whether `X-Secret-Key` is sent: only where one of PickPack's admins approved this URL. */
  sends_secret_key: z.boolean(),
  created_at: z.string(),
  disabled_at: z.string().nullable(),
});

export type PartnerEndpoint = z.output<typeof partnerEndpoint>;

export const partnerEndpointPage = pageOf(partnerEndpoint);

/** The one answer that has the signing secret; null where the partner brought it. */
export const issuedEndpoint = partnerEndpoint.extend({ secret: z.string().nullable() });

export type IssuedEndpoint = z.output<typeof issuedEndpoint>;
