import { session } from "#lib/auth/session-auth.ts";
import { deliveryPage, deliveryQuery } from "#lib/contracts/deliveries.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { findDeliveries } from "#lib/services/webhooks/find-deliveries.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("webhooks:read"), query: deliveryQuery, view: deliveryPage }, ({ ctx, query }) =>
    findDeliveries(ctx, query),
  ),
});
