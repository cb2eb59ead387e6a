import { patchShipmentBody } from "#lib/contracts/edits.ts";
import { shipmentView } from "#lib/contracts/shipments.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { patchShipment } from "#lib/services/shipments/edits/patch-shipment.ts";
import { showShipment } from "#lib/services/shipments/load-shipment.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: secretKey("shipments:read"), params: ["shipmentId"], view: shipmentView }, ({ ctx, params }) =>
    showShipment(ctx, params.shipmentId),
  ),
  PATCH: route(
    { auth: secretKey("shipments:write"), params: ["shipmentId"], body: patchShipmentBody, view: shipmentView },
    ({ ctx, params, body }) => patchShipment(ctx, { ...body, shipmentId: params.shipmentId }),
  ),
});
