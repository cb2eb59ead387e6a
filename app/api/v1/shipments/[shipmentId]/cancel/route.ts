import { cancelBody, shipmentView } from "#lib/contracts/shipments.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { cancelShipment } from "#lib/services/shipments/cancel-shipment.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: secretKey("shipments:write"), params: ["shipmentId"], body: cancelBody, view: shipmentView },
    ({ ctx, params, body }) => cancelShipment(ctx, { ...body, shipmentId: params.shipmentId }),
  ),
});
