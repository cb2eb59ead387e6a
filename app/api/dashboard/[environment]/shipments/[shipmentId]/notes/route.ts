import { session } from "#lib/auth/session-auth.ts";
import { boardRow } from "#lib/contracts/board.ts";
import { noteBody } from "#lib/contracts/remarks.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { noteOnBoard } from "#lib/services/shipments/change-on-board.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("shipments:move"), params: ["shipmentId"], body: noteBody, view: boardRow },
    ({ ctx, params, body }) => noteOnBoard(ctx, { ...body, shipmentId: params.shipmentId }),
  ),
});
