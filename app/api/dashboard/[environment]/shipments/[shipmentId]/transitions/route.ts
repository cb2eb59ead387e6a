import { session } from "#lib/auth/session-auth.ts";
import { boardRow } from "#lib/contracts/board.ts";
import { boardMoveBody } from "#lib/contracts/shipments.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { moveOnBoard } from "#lib/services/shipments/move-on-board.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("shipments:move"), params: ["shipmentId"], body: boardMoveBody, view: boardRow },
    ({ ctx, params, body }) => moveOnBoard(ctx, { ...body, shipmentId: params.shipmentId }),
  ),
});
