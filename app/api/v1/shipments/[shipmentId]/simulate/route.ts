import { simulateBody, simulationView } from "#lib/contracts/simulations.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { simulateShipment } from "#lib/services/simulations/simulate-shipment.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: secretKey("shipments:write"), params: ["shipmentId"], body: simulateBody, view: simulationView },
    ({ ctx, params, body }) => simulateShipment(ctx, { ...body, shipmentId: params.shipmentId }),
  ),
});
