import { z } from "zod";
import { errorCodes } from "#lib/domain/error-codes.ts";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";

const ids = z.array(z.string().max(100)).min(1).max(500);

/** Moves to take back: some, or a whole batch. */
export const undoBody = z.union([z.object({ move_ids: ids }), z.object({ batch_id: z.string().max(100) })]);

/** What was taken back, and for what it was too late. */
export const undoAnswer = z.object({
  undone: z.array(z.object({ move_id: z.string(), shipment_id: z.string() })),
  too_late: z.array(z.string()),
});

export type UndoAnswer = z.output<typeof undoAnswer>;

/** Moves of the caller that were not made when their time came, and why. */
export const refusedMoves = z.object({
  /** Newest first, at most 200. */
  moves: z.array(
    z.object({
      id: z.string(),
      shipment_id: z.string(),
      tracking_number: z.string(),
      to: z.enum(shipmentStatuses),
      refused_at: z.string(),
      code: z.enum(Object.keys(errorCodes) as [keyof typeof errorCodes, ...(keyof typeof errorCodes)[]]),
      conflict: z
        .object({ status: z.string(), version: z.number(), changed_by: z.string(), changed_at: z.string() })
        .optional(),
    }),
  ),
});

export type RefusedMove = z.output<typeof refusedMoves>["moves"][number];

/** Refused moves that have been read and may go. */
export const dismissBody = z.object({ move_ids: ids });
