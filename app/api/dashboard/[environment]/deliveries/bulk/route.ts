import { session } from "#lib/auth/session-auth.ts";
import { bulkAnswer } from "#lib/contracts/bulk.ts";
import { bulkDeliveriesBody } from "#lib/contracts/bulk-deliveries.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { changeDeliveries } from "#lib/services/webhooks/change-deliveries.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ auth: session("webhooks:retry"), body: bulkDeliveriesBody, view: bulkAnswer }, ({ ctx, body }) =>
    changeDeliveries(ctx, body),
  ),
});
