import { session } from "#lib/auth/session-auth.ts";
import { activateSecretBody, endpointView } from "#lib/contracts/endpoints.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { confirmPassword } from "#lib/services/users/confirm-password.ts";
import { activateSigningSecret } from "#lib/services/webhook-endpoints/activate-signing-secret.ts";
import { showEndpoint } from "#lib/services/webhook-endpoints/show-endpoints.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("webhooks:manage"), params: ["endpointId"], body: activateSecretBody, view: endpointView },
    async ({ ctx, params: { endpointId }, body }) => {
      await confirmPassword(ctx, body.password);
      await activateSigningSecret(ctx, endpointId, body.overlap);
      return showEndpoint(ctx, endpointId);
    },
  ),
});
