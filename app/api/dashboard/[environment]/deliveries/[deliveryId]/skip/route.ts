import { session } from "#lib/auth/session-auth.ts";
import { deliveryView } from "#lib/contracts/deliveries.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { skipDelivery } from "#lib/services/webhooks/settle-delivery.ts";
import { showDelivery } from "#lib/services/webhooks/show-delivery.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("webhooks:retry"), params: ["deliveryId"], view: deliveryView },
    async ({ ctx, params }) => {
      await skipDelivery(ctx, params);
      return showDelivery(ctx, params);
    },
  ),
});
