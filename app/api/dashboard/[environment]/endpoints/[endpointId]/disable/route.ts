import { session } from "#lib/auth/session-auth.ts";
import { disableEndpointBody, endpointView } from "#lib/contracts/endpoints.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { disableWebhookEndpoint } from "#lib/services/webhook-endpoints/disable-webhook-endpoint.ts";
import { showEndpoint } from "#lib/services/webhook-endpoints/show-endpoints.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("webhooks:manage"), params: ["endpointId"], body: disableEndpointBody, view: endpointView },
    async ({ ctx, params: { endpointId }, body }) => {
      await disableWebhookEndpoint(ctx, endpointId, body.reason);
      return showEndpoint(ctx, endpointId);
    },
  ),
});
