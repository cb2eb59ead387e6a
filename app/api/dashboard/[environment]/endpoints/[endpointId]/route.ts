import { session } from "#lib/auth/session-auth.ts";
import { deletedEndpoint, endpointBody, endpointView } from "#lib/contracts/endpoints.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { changeWebhookEndpoint } from "#lib/services/webhook-endpoints/change-webhook-endpoint.ts";
import { deleteWebhookEndpoint } from "#lib/services/webhook-endpoints/delete-webhook-endpoint.ts";
import { showEndpoint } from "#lib/services/webhook-endpoints/show-endpoints.ts";

const params = ["endpointId"] as const;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("webhooks:read"), params, view: endpointView }, ({ ctx, params: { endpointId } }) =>
    showEndpoint(ctx, endpointId),
  ),
  PATCH: route(
    { auth: session("webhooks:manage"), params, body: endpointBody, view: endpointView },
    async ({ ctx, params: { endpointId }, body }) => {
      await changeWebhookEndpoint(ctx, endpointId, {
        url: body.url,
        eventTypes: body.event_types,
        maxInFlight: body.max_in_flight,
        ratePerMinute: body.rate_per_minute,
      });
      return showEndpoint(ctx, endpointId);
    },
  ),
  DELETE: route(
    { auth: session("webhooks:manage"), params, view: deletedEndpoint },
    async ({ ctx, params: { endpointId } }) => {
      const canceled = await deleteWebhookEndpoint(ctx, endpointId);
      if (canceled === null) throw new AppError("webhook_endpoint_not_found", "There is no such receiver.");
      return { id: endpointId, canceled };
    },
  ),
});
