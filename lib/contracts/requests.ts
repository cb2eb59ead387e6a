import { z } from "zod";
import { actorTypes } from "#lib/domain/actor.ts";
import { attemptOutcomes, attemptTriggers } from "#lib/domain/delivery-status.ts";
import { type ErrorCode, errorCodes } from "#lib/domain/error-codes.ts";
import { eventTypes } from "#lib/domain/event-type.ts";
import { inboundOutcomes } from "#lib/domain/inbound-outcome.ts";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { attemptTimings, deliveryRow } from "./deliveries.ts";
import { pageOf, pageQuery } from "./pages.ts";
import { periodFilter } from "./period.ts";

export const statusClasses = ["2xx", "4xx", "5xx", "error"] as const;
export const loggedMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
/** Whose calls: the partners', our own screens', or those with no valid key, which belong to nobody. */
export const requestOrigins = ["api", "dashboard", "unknown"] as const;

const reference = z.string().trim().min(1).max(200);

/** What narrows the request log; all of it lives in the page's URL. */
export const requestFilter = z.object({
  status: z.enum(statusClasses).optional(),
  code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]).optional(),
  method: z.enum(loggedMethods).optional(),
  path: z.string().trim().min(1).max(200).optional(),
  /** A route with its placeholders, as the groups of errors name it. */
  route: z.string().trim().min(1).max(2_000).optional(),
  /** Id of a key or a person. */
  actor: z.string().max(40).optional(),
  ...periodFilter,
  /** Left out: everything but what our own screens only read. */
  origin: z.enum(requestOrigins).optional(),
  /** Any number: of a request, shipment, parcel, event, delivery or attempt, or an Idempotency-Key. */
  q: reference.optional(),
  shipment: reference.optional(),
});

export type RequestFilter = z.output<typeof requestFilter>;

export const requestQuery = pageQuery.extend(requestFilter.shape);

export type RequestQuery = z.output<typeof requestQuery>;

const instant = z.string();
const milliseconds = z.number().nullable();

/** One line of the request log. */
export const requestRow = z.object({
  id: z.string(),
  source: z.enum(["api", "dashboard", "worker", "command"]),
  method: z.string(),
  path: z.string(),
  query: z.string().nullable(),
  status: z.number(),
  error_code: z.string().nullable(),
  duration_ms: z.number(),
  actor: z.object({ type: z.enum(actorTypes), id: z.string().nullable(), name: z.string() }).nullable(),
  partner: z.string().nullable(),
  shipment_id: z.string().nullable(),
  tracking_number: z.string().nullable(),
  replayed: z.boolean(),
  created_at: instant,
});

export type RequestRow = z.output<typeof requestRow>;

export const requestPage = pageOf(requestRow);

export type RequestPage = z.output<typeof requestPage>;

const errorGroup = z.object({
  code: z.string().nullable(),
  status: z.number(),
  method: z.string(),
  route: z.string(),
  count: z.number(),
  last_id: z.string(),
  last_at: instant,
});

export type ErrorGroup = z.output<typeof errorGroup>;

/** What goes wrong, by error code and route. `is_partial` when there were older failures than could be counted. */
export const errorGroups = z.object({ data: z.array(errorGroup), groups: z.number(), is_partial: z.boolean() });

export type ErrorGroups = z.output<typeof errorGroups>;

/** A logged call with what was kept of it: the bodies were masked when written. */
export const requestDetail = requestRow.extend({
  error_message: z.string().nullable(),
  /** How long each phase took; null when the call did not come that far. */
  phases: z.object({ auth_ms: milliseconds, parse_ms: milliseconds, transaction_ms: milliseconds }),
  /** For admins only. */
  address: z.string().nullable(),
  user_agent: z.string().nullable(),
  idempotency_key: z.string().nullable(),
  original_request_id: z.string().nullable(),
  request_body: z.string().nullable(),
  response_body: z.string().nullable(),
});

export type RequestDetail = z.output<typeof requestDetail>;

export const tracedEvent = z.object({
  id: z.string(),
  type: z.enum(eventTypes),
  status: z.enum(shipmentStatuses),
  previous_status: z.enum(shipmentStatuses).nullable(),
  seq: z.number().nullable(),
  version: z.number(),
  shipment_id: z.string(),
  actor_name: z.string(),
  created_at: instant,
});

export const tracedAttempt = z.object({
  id: z.string(),
  number: z.number(),
  trigger: z.enum(attemptTriggers),
  outcome: z.enum(attemptOutcomes),
  status_code: z.number().nullable(),
  error: z.string().nullable(),
  started_at: instant,
  finished_at: instant,
  timings: attemptTimings,
  receiver_request_id: z.string().nullable(),
  receiver_code: z.string().nullable(),
});

export type TracedEvent = z.output<typeof tracedEvent>;
export type TracedAttempt = z.output<typeof tracedAttempt>;

/** Everything that carries one `request_id`. */
export const traceView = z.object({
  request_id: z.string(),
  /** Null when the call itself is not in the log (any more), but what it caused is. */
  request: requestDetail.nullable(),
  /** The partner's webhook that it brought. */
  inbound_event: z
    .object({
      event_id: z.string(),
      type: z.string(),
      outcome: z.enum(inboundOutcomes),
      /** Its text as it was signed, which only an admin reads: the log's is masked. */
      body: z.string().nullable(),
    })
    .nullable(),
  shipments: z.array(z.object({ id: z.string(), tracking_number: z.string(), order_id: z.string() })),
  events: z.array(tracedEvent),
  deliveries: z.array(deliveryRow.extend({ history: z.array(tracedAttempt) })),
});

export type TraceView = z.output<typeof traceView>;
export type TracedDelivery = TraceView["deliveries"][number];

/** Keys and people as choices of the filter. */
export type CallerChoices = { keys: { id: string; name: string }[]; people: { id: string; name: string }[] };
