import { partnerDeliveryView } from "#lib/contracts/partner-deliveries.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { showPartnerDelivery } from "#lib/services/webhooks/show-partner-delivery.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(
    { auth: secretKey("webhooks:read"), params: ["deliveryId"], view: partnerDeliveryView },
    ({ ctx, params }) => showPartnerDelivery(ctx, params.deliveryId),
  ),
});
