import { session } from "#lib/auth/session-auth.ts";
import { boardRow } from "#lib/contracts/board.ts";
import { assignCourierBody } from "#lib/contracts/couriers.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { assignOnBoard } from "#lib/services/shipments/move-on-board.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route(
    { auth: session("shipments:move"), params: ["shipmentId"], body: assignCourierBody, view: boardRow },
    ({ ctx, params, body }) =>
      assignOnBoard(ctx, {
        shipmentId: params.shipmentId,
        courierId: body.courier_id,
        leg: body.leg,
        expectedVersion: body.expected_version,
      }),
  ),
});
