import { session } from "#lib/auth/session-auth.ts";
import { endpointView } from "#lib/contracts/endpoints.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { discardSigningSecret } from "#lib/services/webhook-endpoints/rotate-signing-secret.ts";
import { showEndpoint } from "#lib/services/webhook-endpoints/show-endpoints.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: route(
    { auth: session("webhooks:manage"), params: ["endpointId"], view: endpointView },
    async ({ ctx, params: { endpointId } }) => {
      await discardSigningSecret(ctx, endpointId);
      return showEndpoint(ctx, endpointId);
    },
  ),
});
