import { z } from "zod";
import { address, createShipmentBody, deliveryWindow } from "./shipments.ts";
import { text } from "./text.ts";

const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional();

const { name, phone, line1, line2, district, khoroo, landmark, lat, lng } = address.shape;

/** What is left out stays; null takes away what may be absent. */
const addressPatch = z.object(
  {
    name: name.optional(),
    phone: phone.optional(),
    line1: line1.optional(),
    line2: nullable(line2.in),
    district: district.optional(),
    khoroo: nullable(khoroo.in),
    landmark: nullable(landmark.in),
    lat: nullable(lat.in),
    lng: nullable(lng.in),
  },
  { error: "must be an object." },
);

/** `PATCH` of a shipment by PickPack's own people. */
export const editShipmentBody = z.object(
  {
    pickup_address: addressPatch.optional(),
    delivery_address: addressPatch.optional(),
    delivery_window: nullable(deliveryWindow),
    cash_on_delivery: nullable(
      z.object({
        amount: z
          .int({ error: "must be a whole number." })
          .min(1, { error: "must be at least 1." })
          .max(1_000_000_000, { error: "must be at most 1000000000." }),
        currency: z.literal("MNT", { error: "must be MNT." }),
      }),
    ),
    reason: text(500).optional(),
    expected_version: z.int().min(1).max(2_147_483_647).optional(),
  },
  { error: "must be an object." },
);

export type EditShipmentBody = z.input<typeof editShipmentBody>;

/** `PATCH /shipments/{id}` (contract §4): what is left out stays, null takes away what may be absent. */
export const patchShipmentBody = z.object(
  {
    pickup_address: addressPatch.extend({ city: text(100).optional() }).optional(),
    delivery_address: addressPatch.extend({ city: text(100).optional() }).optional(),
    service_level: createShipmentBody.shape.service_level.in.unwrap().unwrap().optional(),
    cash_on_delivery: createShipmentBody.shape.cash_on_delivery.in,
    expected_version: editShipmentBody.shape.expected_version,
  },
  { error: "must be an object." },
);
