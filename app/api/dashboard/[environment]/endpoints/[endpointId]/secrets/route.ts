import { session } from "#lib/auth/session-auth.ts";
import { rotatedSecret, rotateSecretBody } from "#lib/contracts/endpoints.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { confirmPassword } from "#lib/services/users/confirm-password.ts";
import { rotateSigningSecret } from "#lib/services/webhook-endpoints/rotate-signing-secret.ts";
import { showEndpoint } from "#lib/services/webhook-endpoints/show-endpoints.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    {
      auth: session("webhooks:manage"),
      params: ["endpointId"],
      body: rotateSecretBody,
      view: rotatedSecret,
      status: 201,
    },
    async ({ ctx, params: { endpointId }, body }) => {
      await confirmPassword(ctx, body.password);
      const given = body.secret ?? null;
      const { secret } = await rotateSigningSecret(ctx, endpointId, given);
      return { endpoint: await showEndpoint(ctx, endpointId), secret: given === null ? secret : null };
    },
  ),
});
