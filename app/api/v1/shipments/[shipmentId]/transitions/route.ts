import { shipmentView, transitionBody } from "#lib/contracts/shipments.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { transitionShipment } from "#lib/services/shipments/transition-shipment.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: secretKey("operations:write"), params: ["shipmentId"], body: transitionBody, view: shipmentView },
    ({ ctx, params, body }) => transitionShipment(ctx, { ...body, shipmentId: params.shipmentId }),
  ),
});
