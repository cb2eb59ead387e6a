import { noFields } from "#lib/contracts/no-fields.ts";
import { partnerDeliveryView } from "#lib/contracts/partner-deliveries.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { retryDelivery } from "#lib/services/webhooks/retry-delivery.ts";
import { showPartnerDelivery } from "#lib/services/webhooks/show-partner-delivery.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: secretKey("webhooks:write"), params: ["deliveryId"], body: noFields, view: partnerDeliveryView },
    async ({ ctx, params }) => {
      await retryDelivery(ctx, params);
      return showPartnerDelivery(ctx, params.deliveryId);
    },
  ),
});
