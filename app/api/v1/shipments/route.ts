import { createShipmentBody, shipmentFilter, shipmentPage, shipmentView } from "#lib/contracts/shipments.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { createShipment } from "#lib/services/shipments/create-shipment.ts";
import { findShipments } from "#lib/services/shipments/find-shipments.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: secretKey("shipments:read"), query: shipmentFilter, view: shipmentPage }, ({ ctx, query }) =>
    findShipments(ctx, query),
  ),
  POST: route(
    { auth: secretKey("shipments:write"), body: createShipmentBody, view: shipmentView, status: 201 },
    ({ ctx, body, raw }) => createShipment(ctx, body, raw),
  ),
});
