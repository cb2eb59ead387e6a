import { partnerDeliveryPage, partnerDeliveryQuery } from "#lib/contracts/partner-deliveries.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { findPartnerDeliveries } from "#lib/services/webhooks/find-deliveries.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(
    { auth: secretKey("webhooks:read"), query: partnerDeliveryQuery, view: partnerDeliveryPage },
    ({ ctx, query }) => findPartnerDeliveries(ctx, query),
  ),
});
