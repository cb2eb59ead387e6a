import { session } from "#lib/auth/session-auth.ts";
import { endpointList } from "#lib/contracts/endpoints.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { showEndpoints } from "#lib/services/webhook-endpoints/show-endpoints.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("webhooks:read"), view: endpointList }, ({ ctx }) => showEndpoints(ctx)),
});
