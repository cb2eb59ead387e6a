import { session } from "#lib/auth/session-auth.ts";
import { download } from "#lib/http/download.ts";
import { methods } from "#lib/http/methods.ts";
import { printHandover } from "#lib/services/couriers/courier-stops.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: download({ auth: session("shipments:print"), params: ["courierId"] }, ({ ctx, params }) =>
    printHandover(ctx, params.courierId),
  ),
});
