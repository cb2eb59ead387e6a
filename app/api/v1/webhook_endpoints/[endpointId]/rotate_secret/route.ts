import { issuedEndpoint, rotateSecretBody } from "#lib/contracts/partner-endpoints.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { rotatePartnerSecret } from "#lib/services/webhook-endpoints/change-partner-endpoint.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    {
      auth: secretKey("webhooks:write"),
      params: ["endpointId"],
      body: rotateSecretBody,
      view: issuedEndpoint,
      status: 201,
      holdsSecret: true,
    },
    ({ ctx, params, body }) => rotatePartnerSecret(ctx, params.endpointId, body.secret),
  ),
});
