import { z } from "zod";
import { errorCodes } from "#lib/domain/error-codes.ts";
import { legs } from "#lib/domain/leg.ts";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { transitionBody } from "./shipments.ts";

const { location, failure, attempt } = transitionBody.shape;

/** What a dispatcher does to many shipments at once. `via`: passed through, with an event of its own. */
const bulkAction = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("assign"), courier_id: z.string().max(100).nullable(), leg: z.enum(legs).optional() }),
  z.object({
    kind: z.literal("move"),
    to: z.enum(shipmentStatuses),
    via: z.enum(shipmentStatuses).optional(),
    location,
    failure,
    attempt,
  }),
]);

/** At most 200 at a time: who has thousands sends them in parts of one batch, which is undone as a whole. */
export const bulkBody = z.object({
  batch_id: z.string().min(1).max(100),
  action: bulkAction,
  shipments: z
    .array(z.object({ id: z.string().max(100), expected_version: z.number().int().min(1).max(2_147_483_647) }))
    .min(1)
    .max(200),
});

export type BulkBody = z.output<typeof bulkBody>;
export type BulkAction = z.input<typeof bulkBody>["action"];

const refusal = z.object({
  id: z.string(),
  code: z.enum(Object.keys(errorCodes) as [keyof typeof errorCodes, ...(keyof typeof errorCodes)[]]),
  conflict: z
    .object({ status: z.string(), version: z.number(), changed_by: z.string(), changed_at: z.string() })
    .optional(),
});

export type BulkRefusal = z.output<typeof refusal>;

/** One result for each shipment that was sent: done (or pending), or refused with why. */
export const bulkAnswer = z.object({ done: z.array(z.string()), refused: z.array(refusal) });

export type BulkAnswer = z.output<typeof bulkAnswer>;
