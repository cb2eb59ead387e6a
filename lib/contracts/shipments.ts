import { z } from "zod";
import { environments } from "#lib/domain/environment.ts";
import { serviceLevels } from "#lib/domain/service-level.ts";
import { cashMethods } from "#lib/domain/shipment-facts.ts";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { pageOf, pageQuery } from "./pages.ts";
import { instant, isStorable, optional, phone, text } from "./text.ts";

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}.` });

const number = (least: number, most: number) =>
  z
    .number({ error: "must be a number." })
    .min(least, { error: `must be at least ${least}.` })
    .max(most, { error: `must be at most ${most}.` });

const whole = (least: number, most: number) => number(least, most).int({ error: "must be a whole number." });

const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape, { error: "must be an object." });

const money = (amount: z.ZodNumber) => object({ amount, currency: text(3) });

export const address = object({
  name: text(200),
  phone,
  line1: text(500),
  line2: optional(text(500)),
  district: text(100),
  city: z
    .preprocess((value) => value ?? "Ulaanbaatar", text(100))
    .optional()
    .transform((value) => value ?? "Ulaanbaatar"),
  khoroo: optional(whole(1, 99)),
  landmark: optional(text(300)),
  lat: optional(number(-90, 90)),
  lng: optional(number(-180, 180)),
});

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "Use hours and minutes, e.g. 18:00." });

/** When the recipient agreed to be there, on Ulaanbaatar's clock. */
export const deliveryWindow = object({
  on: z.iso.date({ error: "Use a date, e.g. 2026-05-27." }),
  from: optional(clock),
  until: optional(clock),
}).refine(({ from = "00:00", until = "23:59" }) => from <= until, {
  error: "must end after it begins.",
  path: ["until"],
});

const parcel = z
  .looseObject(
    {
      weight_g: optional(whole(0, 10_000_000)),
      length_cm: optional(number(0, 10_000)),
      width_cm: optional(number(0, 10_000)),
      height_cm: optional(number(0, 10_000)),
      description: optional(text(500)),
      pieces: optional(whole(1, 1_000)),
    },
    { error: "must be an object." },
  )
  .refine((value) => isStorable(value), { error: "contains characters that are not text, or is nested too deep." });

const item = object({
  sku: text(200),
  name: optional(text(500)),
  quantity: whole(1, 1_000_000),
  line_key: optional(text(200)),
});

/** `POST /shipments` (contract §4). */
export const createShipmentBody = object({
  order_id: text(200),
  vendor_id: text(200),
  pickup_address: address,
  delivery_address: address,
  parcel,
  service_level: optional(oneOf(serviceLevels)),
  cash_on_delivery: optional(money(whole(1, 1_000_000_000))),
  metadata: optional(z.record(z.string(), z.unknown(), { error: "must be an object." })),
  items: optional(z.array(item, { error: "must be a list." }).max(1_000, { error: "must have at most 1000 items." })),
});

export type CreateShipmentBody = z.output<typeof createShipmentBody>;

const location = object({
  hub: optional(text(100)),
  district: optional(text(100)),
  lat: optional(number(-90, 90)),
  lng: optional(number(-180, 180)),
});

/** `POST /shipments/{id}/transitions` (contract §4, §5). */
export const transitionBody = object({
  to: oneOf(shipmentStatuses),
  occurred_at: optional(instant),
  note: optional(text(1_000)),
  location: optional(location),
  courier_id: optional(text(100)),
  proof: optional(object({ recipient_name: optional(text(200)), relation: optional(text(100)) })),
  cash_collected: optional(
    object({
      amount: whole(0, 1_000_000_000),
      currency: oneOf(["MNT"]),
      method: oneOf(cashMethods),
      difference_reason: optional(text(200)),
    }),
  ),
  failure: optional(object({ reason: text(200), note: optional(text(1_000)) })),
  attempt: optional(
    object({
      outcome: optional(text(200)),
      note: optional(text(1_000)),
      next_attempt_on: optional(z.iso.date({ error: "Use a date, e.g. 2026-05-27." })),
    }),
  ),
  expected_version: optional(whole(1, 2_147_483_647)),
});

export type TransitionBody = z.output<typeof transitionBody>;

/** The same from the board, where one press may make two moves. `via`: passed through, with an event of its own. */
export const boardMoveBody = transitionBody.extend({ via: optional(oneOf(shipmentStatuses)) });

export type BoardMoveBody = z.output<typeof boardMoveBody>;

/** `POST /shipments/{id}/cancel` (contract §4). */
export const cancelBody = object({
  reason: optional(text(500)),
  expected_version: optional(whole(1, 2_147_483_647)),
});

/** `GET /shipments`: cursor pages, newest first. */
export const shipmentFilter = pageQuery.extend({
  status: oneOf(shipmentStatuses).optional(),
  order_id: z.string().max(200).optional(),
  vendor_id: z.string().max(200).optional(),
  tracking_number: z.string().max(20).optional(),
  created_after: instant.optional(),
  created_before: instant.optional(),
  updated_after: instant.optional(),
});

export type ShipmentFilter = z.output<typeof shipmentFilter>;

const wireTime = z.string();
const loose = z.record(z.string(), z.unknown());

/** The Shipment object (contract §4). */
export const shipmentView = z.object({
  id: z.string(),
  status: z.enum(shipmentStatuses),
  tracking_number: z.string(),
  tracking_url: z.string(),
  label_url: z.string(),
  environment: z.enum(environments),
  order_id: z.string(),
  vendor_id: z.string(),
  service_level: z.enum(serviceLevels),
  pickup_address: address,
  delivery_address: address,
  parcel: loose,
  items: z.array(item).nullable(),
  cash_on_delivery: z.object({ amount: z.number(), currency: z.literal("MNT") }).nullable(),
  delivery_window: deliveryWindow.nullable(),
  courier: z.object({ name: z.string(), phone: z.string() }).nullable(),
  attempts: z.number(),
  failure: loose.nullable(),
  proof_of_delivery: loose.nullable(),
  cash_collected: loose.nullable(),
  version: z.number(),
  last_seq: z.number(),
  estimated_pickup_at: wireTime.nullable(),
  estimated_delivery_at: wireTime.nullable(),
  created_at: wireTime,
  updated_at: wireTime,
  picked_up_at: wireTime.nullable(),
  delivered_at: wireTime.nullable(),
  failed_at: wireTime.nullable(),
  canceled_at: wireTime.nullable(),
  canceled_late_at: wireTime.nullable(),
  returning_at: wireTime.nullable(),
  returned_at: wireTime.nullable(),
  metadata: z.unknown(),
});

export type ShipmentView = z.input<typeof shipmentView>;

export const shipmentPage = pageOf(shipmentView);

/** One entry of a shipment's history. */
export const shipmentEventView = z.object({
  id: z.string(),
  type: z.string(),
  status: z.enum(shipmentStatuses),
  previous_status: z.enum(shipmentStatuses).nullable(),
  version: z.number(),
  seq: z.number().nullable(),
  facts: loose,
  note: z.string().nullable(),
  actor: z.object({ type: z.string(), name: z.string() }),
  request_id: z.string(),
  occurred_at: wireTime,
  created_at: wireTime,
});

export const shipmentEventPage = pageOf(shipmentEventView);
