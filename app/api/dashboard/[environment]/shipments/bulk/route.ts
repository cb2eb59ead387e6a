import { session } from "#lib/auth/session-auth.ts";
import { bulkAnswer, bulkBody } from "#lib/contracts/bulk.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { changeInBulk } from "#lib/services/shipments/change-in-bulk.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ auth: session("shipments:move"), body: bulkBody, view: bulkAnswer }, ({ ctx, body }) =>
    changeInBulk(ctx, body),
  ),
});
