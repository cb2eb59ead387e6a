import { z } from "zod";
import { legs } from "#lib/domain/leg.ts";
import { optional, phone, text } from "./text.ts";

const count = z.number();

/** What a courier has in hand now. */
const courierLoad = z.object({
  /** Open shipments: to fetch, fetched, at the hub, on the way to recipients. */
  load: z.object({ created: count, picked_up: count, in_transit: count, out_for_delivery: count }),
  /** MNT in cash from today's doors. */
  cash_in_hand: count,
});

export type CourierLoadView = z.output<typeof courierLoad>;

export const courierView = courierLoad.extend({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  zone: z.string().nullable(),
});

export type CourierView = z.output<typeof courierView>;

export const courierList = z.object({ data: z.array(courierView) });

/** A courier as those who manage them see one. */
export const managedCourier = courierView
  .omit({ load: true, cash_in_hand: true })
  .extend({ active: z.boolean(), version: z.number(), created_at: z.string() });

export type ManagedCourier = z.output<typeof managedCourier>;

/** The same with what they have in hand. */
export const loadedCourier = managedCourier.extend(courierLoad.shape);

export type LoadedCourier = z.output<typeof loadedCourier>;

export const managedCourierList = z.object({ data: z.array(loadedCourier) });

/** A courier's day as it is sent to them. */
export const courierStops = z.object({
  name: z.string(),
  /** Plain Mongolian, for a messenger. */
  text: z.string(),
  pickups: count,
  deliveries: count,
  /** Agreed for another day. */
  later: count,
  /** MNT to collect. */
  cash: count,
});

export type CourierStops = z.output<typeof courierStops>;

const known = {
  name: text(120).regex(/\S/, { error: "must not be empty." }),
  phone,
  /** A district or part of the city, in the words of those who know it. */
  zone: text(80).nullable(),
};

export const createCourierBody = z.object({ ...known, zone: known.zone.default(null) });

export type CreateCourierBody = z.input<typeof createCourierBody>;

/** Changes what was sent, decided on `expected_version`. */
export const updateCourierBody = z
  .object({ ...known, active: z.boolean({ error: "must be true or false." }) })
  .partial()
  .extend({ expected_version: z.int().min(1).max(2_147_483_647) });

export type UpdateCourierBody = z.output<typeof updateCourierBody>;

/** Gives a shipment to a courier; null takes it from them. */
export const assignCourierBody = z.object(
  {
    courier_id: text(100).nullable(),
    leg: optional(z.enum(legs)),
    expected_version: optional(z.number().int().min(1).max(2_147_483_647)),
  },
  { error: "must be an object." },
);

export type AssignCourierBody = z.input<typeof assignCourierBody>;
