import { pageQuery } from "#lib/contracts/pages.ts";
import { shipmentEventPage } from "#lib/contracts/shipments.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { listShipmentEvents } from "#lib/services/shipments/list-shipment-events.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(
    { auth: secretKey("shipments:read"), params: ["shipmentId"], query: pageQuery, view: shipmentEventPage },
    ({ ctx, params, query }) => listShipmentEvents(ctx, { shipmentId: params.shipmentId, ...query }),
  ),
});
