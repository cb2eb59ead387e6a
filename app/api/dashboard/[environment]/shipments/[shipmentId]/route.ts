import { session } from "#lib/auth/session-auth.ts";
import { shipmentDetail } from "#lib/contracts/board.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { showDetail } from "#lib/services/shipments/show-detail.ts";

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({ auth: session("board:read"), params: ["shipmentId"], view: shipmentDetail }, ({ ctx, params }) =>
    showDetail(ctx, params.shipmentId),
  ),
});
