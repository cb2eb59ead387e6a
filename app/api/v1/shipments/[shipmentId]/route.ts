import { shipmentView } from "#lib/contracts/shipments.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { showShipment } from "#lib/services/shipments/load-shipment.ts";

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({ auth: secretKey("shipments:read"), params: ["shipmentId"], view: shipmentView }, ({ ctx, params }) =>
    showShipment(ctx, params.shipmentId),
  ),
});
