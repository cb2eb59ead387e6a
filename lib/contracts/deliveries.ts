import { z } from "zod";
import {
  attemptOutcomes,
  attemptTriggers,
  deliveryStatuses,
  endpointFormats,
  endpointStates,
} from "#lib/domain/delivery-status.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { pageOf, pageQuery } from "./pages.ts";
import { periodFilter } from "./period.ts";

const reference = z.string().trim().min(1).max(200);

/** What narrows the delivery log; all of it lives in the page's URL. */
export const deliveryFilter = z.object({
  status: z.enum(deliveryStatuses).optional(),
  type: z.enum(webhookEventTypes).optional(),
  endpoint: z.string().max(40).optional(),
  outcome: z.enum(attemptOutcomes).optional(),
  /** The status code of the last answer. */
  http: z.coerce.number().int().min(100).max(999).optional(),
  /** The receiver's own error code. */
  code: reference.optional(),
  ...periodFilter,
  /** Any number: of a delivery, shipment, event, request or parcel, or the receiver's own request id or code. */
  q: reference.optional(),
  shipment: reference.optional(),
});

export type DeliveryFilter = z.output<typeof deliveryFilter>;

/** `ids` asks for the rows that changed; it takes the place of a page. */
export const deliveryQuery = pageQuery.extend(deliveryFilter.shape).extend({
  ids: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.string().max(40)).max(100))
    .optional(),
});

export type DeliveryQuery = z.output<typeof deliveryQuery>;

const instant = z.string();

/** One line of the delivery log. Instants have milliseconds. */
export const deliveryRow = z.object({
  id: z.string(),
  status: z.enum(deliveryStatuses),
  event_id: z.string(),
  event_type: z.enum(webhookEventTypes),
  seq: z.number(),
  shipment_id: z.string(),
  tracking_number: z.string(),
  order_id: z.string(),
  request_id: z.string(),
  endpoint: z.object({ id: z.string(), url: z.string(), state: z.enum(endpointStates) }),
  partner: z.string(),
  /** Without those answered 429, which use up none. */
  attempts: z.number(),
  throttled: z.number(),
  max_attempts: z.number(),
  manual: z.boolean(),
  /** Null = it waits for an earlier event of its shipment and has no time yet. */
  due_at: instant.nullable(),
  created_at: instant,
  last_attempt_at: instant.nullable(),
  settled_at: instant.nullable(),
  /** Who has seen that it is dead. */
  acknowledged: z.object({ at: instant, by: z.string() }).nullable(),
  /** What a replay that waits leaves it at if it fails, or is canceled. */
  settled_as: z.enum(deliveryStatuses).nullable(),
  recovery_id: z.string().nullable(),
  last_receiver_code: z.string().nullable(),
  last_outcome: z.enum(attemptOutcomes).nullable(),
  last_status_code: z.number().nullable(),
  last_duration_ms: z.number().nullable(),
});

export type DeliveryRow = z.output<typeof deliveryRow>;

export const deliveryPage = pageOf(deliveryRow);

export type DeliveryPage = z.output<typeof deliveryPage>;

const headers = z.record(z.string(), z.string());
const milliseconds = z.number().nullable();

/** What each phase of an attempt took; null when it did not happen: a kept-alive connection has no DNS. */
export const attemptTimings = z.object({
  dns_ms: milliseconds,
  connect_ms: milliseconds,
  tls_ms: milliseconds,
  first_byte_ms: milliseconds,
  total_ms: z.number(),
});

export type AttemptTimings = z.output<typeof attemptTimings>;

/** One attempt, as it was made and answered. */
export const attemptView = z.object({
  id: z.string(),
  number: z.number(),
  trigger: z.enum(attemptTriggers),
  outcome: z.enum(attemptOutcomes),
  status_code: z.number().nullable(),
  error: z.string().nullable(),
  started_at: instant,
  finished_at: instant,
  timings: attemptTimings,
  url: z.string(),
  /** Headers and bodies are kept for some weeks only; what came of the attempt stays. */
  forgotten: z.boolean(),
  request_headers: headers,
  response_headers: headers.nullable(),
  response_body: z.string().nullable(),
  response_truncated: z.boolean(),
  /** For admins only. */
  remote_address: z.string().nullable(),
  receiver_request_id: z.string().nullable(),
  receiver_code: z.string().nullable(),
  /** The signing secrets that were live then: each signed what was sent. One that was discarded since is not among them. */
  signed_with: z.array(z.object({ id: z.string(), last_four: z.string() })),
  worker_id: z.string(),
});

export type AttemptView = z.output<typeof attemptView>;

/** A delivery with everything known of it; `history` is newest first. */
export const deliveryView = deliveryRow.extend({
  /** The exact bytes that are signed and sent. */
  body: z.string(),
  /** The earlier delivery of the shipment that goes first. */
  waits_for: z.string().nullable(),
  receiver: z.object({
    id: z.string(),
    url: z.string(),
    format: z.enum(endpointFormats),
    state: z.enum(endpointStates),
    failing_since: instant.nullable(),
    window: z.number(),
    in_flight: z.number(),
    max_in_flight: z.number(),
    rate_per_minute: z.number().nullable(),
    paused_until: instant.nullable(),
  }),
  history: z.array(attemptView),
});

export type DeliveryView = z.output<typeof deliveryView>;

/** An endpoint as a choice of the filter. */
export type EndpointChoice = { id: string; url: string };
