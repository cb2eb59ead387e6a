import { session } from "#lib/auth/session-auth.ts";
import { endpointHealth } from "#lib/contracts/endpoint-health.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { showEndpointHealth } from "#lib/services/webhook-endpoints/show-endpoint-health.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("webhooks:read"), params: ["endpointId"], view: endpointHealth }, ({ ctx, params }) =>
    showEndpointHealth(ctx, params.endpointId),
  ),
});
