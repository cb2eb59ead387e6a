import { session } from "#lib/auth/session-auth.ts";
import { boardRow, shipmentDetail } from "#lib/contracts/board.ts";
import { editShipmentBody } from "#lib/contracts/edits.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { editOnBoard } from "#lib/services/shipments/change-on-board.ts";
import { showDetail } from "#lib/services/shipments/show-detail.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("board:read"), params: ["shipmentId"], view: shipmentDetail }, ({ ctx, params }) =>
    showDetail(ctx, params.shipmentId),
  ),
  PATCH: route(
    { auth: session("shipments:move"), params: ["shipmentId"], body: editShipmentBody, view: boardRow },
    ({ ctx, params, body }) => editOnBoard(ctx, { ...body, shipmentId: params.shipmentId }),
  ),
});
