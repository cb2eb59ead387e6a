import { session } from "#lib/auth/session-auth.ts";
import { importAnswer, importBody } from "#lib/contracts/import.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { importShipments } from "#lib/services/shipments/import-shipments.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("shipments:import"), body: importBody, view: importAnswer, isIdempotent: true },
    ({ ctx, body }) => importShipments(ctx, body),
  ),
});
