import { session } from "#lib/auth/session-auth.ts";
import { enableEndpointBody, endpointView } from "#lib/contracts/endpoints.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { enableWebhookEndpoint } from "#lib/services/webhook-endpoints/enable-webhook-endpoint.ts";
import { showEndpoint } from "#lib/services/webhook-endpoints/show-endpoints.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("webhooks:manage"), params: ["endpointId"], body: enableEndpointBody, view: endpointView },
    async ({ ctx, params: { endpointId }, body }) => {
      await enableWebhookEndpoint(ctx, endpointId, body.held);
      return showEndpoint(ctx, endpointId);
    },
  ),
});
