import { session } from "#lib/auth/session-auth.ts";
import { endpointView } from "#lib/contracts/endpoints.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { retireSigningSecret } from "#lib/services/webhook-endpoints/activate-signing-secret.ts";
import { showEndpoint } from "#lib/services/webhook-endpoints/show-endpoints.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("webhooks:manage"), params: ["endpointId", "secretId"], view: endpointView },
    async ({ ctx, params: { endpointId, secretId } }) => {
      await retireSigningSecret(ctx, endpointId, secretId);
      return showEndpoint(ctx, endpointId);
    },
  ),
});
