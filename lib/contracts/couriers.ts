import { z } from "zod";
import { optional, text } from "./text.ts";

export const courierView = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  zone: z.string().nullable(),
});

export type CourierView = z.output<typeof courierView>;

export const courierList = z.object({ data: z.array(courierView) });

/** Gives a shipment to a courier; null takes it from them. */
export const assignCourierBody = z.object(
  { courier_id: text(100).nullable(), expected_version: optional(z.number().int().min(1).max(2_147_483_647)) },
  { error: "must be an object." },
);

export type AssignCourierBody = z.input<typeof assignCourierBody>;
