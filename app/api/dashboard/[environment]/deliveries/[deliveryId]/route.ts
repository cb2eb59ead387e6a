import { session } from "#lib/auth/session-auth.ts";
import { deliveryView } from "#lib/contracts/deliveries.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { showDelivery } from "#lib/services/webhooks/show-delivery.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("webhooks:read"), params: ["deliveryId"], view: deliveryView }, ({ ctx, params }) =>
    showDelivery(ctx, params),
  ),
});
