import { session } from "#lib/auth/session-auth.ts";
import { courierStops } from "#lib/contracts/couriers.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { showStops } from "#lib/services/couriers/courier-stops.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("shipments:print"), params: ["courierId"], view: courierStops }, ({ ctx, params }) =>
    showStops(ctx, params.courierId),
  ),
});
