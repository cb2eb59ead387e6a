import { z } from "zod";
import { returnStates } from "#lib/domain/return-to-vendor.ts";
import { serviceLevels } from "#lib/domain/service-level.ts";
import { noteAudiences } from "#lib/domain/shipment-facts.ts";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { shipmentEventView, shipmentView } from "./shipments.ts";

const wireTime = z.string();

/** A move that was made on the board, can still be taken back, and has not happened. */
const pendingMove = z.object({
  id: z.string(),
  to: z.enum(shipmentStatuses),
  by: z.object({ id: z.string(), name: z.string() }),
  /** Milliseconds until it happens, when the row was read: whatever the browser's clock says. */
  left_ms: z.number(),
});

/** One line of the board: what a dispatcher compares, and no more. */
export const boardRow = z.object({
  id: z.string(),
  version: z.number(),
  status: z.enum(shipmentStatuses),
  tracking_number: z.string(),
  order_id: z.string(),
  vendor_id: z.string(),
  /** The partner's slug. */
  partner: z.string(),
  /** Where it is fetched, and whom to call there. */
  pickup: z.object({ name: z.string(), phone: z.string(), line1: z.string(), district: z.string() }),
  service_level: z.enum(serviceLevels),
  /** As the partner spelt it; `district_code` is null when it is none of Ulaanbaatar's nine. */
  district: z.string(),
  district_code: z.string().nullable(),
  /** Its own member, or as it stands in the address. */
  khoroo: z.number().nullable(),
  line1: z.string(),
  landmark: z.string().nullable(),
  /** Whether the recipient's place has a point on the map. */
  has_pin: z.boolean(),
  recipient_name: z.string(),
  recipient_phone: z.string(),
  courier: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Who fetches it, where that is somebody else. */
  pickup_courier: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** MNT to collect at the door. */
  cod_amount: z.number().nullable(),
  attempts: z.number(),
  last_attempt_at: wireTime.nullable(),
  /** Another shipment of the partner carries the same order: a split order, or a mistake. */
  repeats_order: z.boolean(),
  /** The partner canceled it after the pickup. */
  canceled_late: z.boolean(),
  /** The last one that was written. */
  note: z.object({ text: z.string(), audience: z.enum(noteAudiences) }).nullable(),
  return_state: z.enum(returnStates),
  /** When the recipient agreed to be there. */
  delivery_window: z.object({ on: z.string(), from: z.string().optional(), until: z.string().optional() }).nullable(),
  estimated_pickup_at: wireTime.nullable(),
  estimated_delivery_at: wireTime.nullable(),
  created_at: wireTime,
  updated_at: wireTime,
  pending: pendingMove.nullable(),
});

export type BoardRow = z.output<typeof boardRow>;

/** Which rows: every open one and what has to go back by default, those of one status, or those found by `q` in any status. */
export const boardQuery = z.object({
  status: z.enum(shipmentStatuses).optional(),
  /** Words, or a column of codes. */
  q: z.string().max(8_000).optional(),
});

export type BoardQuery = z.output<typeof boardQuery>;

export const boardList = z.object({
  /** Newest first. */
  rows: z.array(boardRow),
  /** False when more rows match than were sent. */
  complete: z.boolean(),
  /** When the rows were read: what changed later is known from elsewhere. */
  read_at: wireTime,
});

export type BoardList = z.output<typeof boardList>;

/** Everything the panel shows of one shipment; the partner's metadata is none of a dispatcher's business. */
export const shipmentDetail = z.object({
  row: boardRow,
  partner: z.object({ slug: z.string(), name: z.string() }),
  shipment: shipmentView.omit({ metadata: true, label_url: true }),
  /** What the partner sent where PickPack has changed it since; null = nothing was there. */
  sent_by_partner: z.array(z.object({ field: z.string(), value: z.union([z.string(), z.number()]).nullable() })),
  /** Newest first, at most 200. */
  events: z.array(shipmentEventView),
});

export type ShipmentDetail = z.output<typeof shipmentDetail>;
