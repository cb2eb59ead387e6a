import type { BoardRow } from "#lib/contracts/board.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";
import { editShipment } from "./edits/edit-shipment.ts";
import { boardRowOf } from "./list-board-rows.ts";
import { addNote } from "./remarks/add-note.ts";
import { logCall } from "./remarks/log-call.ts";
import { recordReturn } from "./returns/record-return.ts";

/** A change of one shipment that answers with its row as it is then; it refuses what the change refuses. */
function answeringRow<Input extends { shipmentId: string }>(change: (ctx: Ctx, input: Input) => Promise<void>) {
  return async (ctx: Ctx, input: Input): Promise<BoardRow> => {
    await change(ctx, input);
    const row = await boardRowOf(ctx, input.shipmentId);
    if (!row) throw new AppError("shipment_not_found", "There is no such shipment.");
    return row;
  };
}

export const editOnBoard = answeringRow(editShipment);
export const noteOnBoard = answeringRow(addNote);
export const callOnBoard = answeringRow(logCall);
export const returnOnBoard = answeringRow(recordReturn);
