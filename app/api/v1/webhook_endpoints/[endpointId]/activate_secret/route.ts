import { activateSecretBody, partnerEndpoint } from "#lib/contracts/partner-endpoints.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { activatePartnerSecret } from "#lib/services/webhook-endpoints/change-partner-endpoint.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: secretKey("webhooks:write"), params: ["endpointId"], body: activateSecretBody, view: partnerEndpoint },
    ({ ctx, params, body }) => activatePartnerSecret(ctx, params.endpointId, body.overlap_s),
  ),
});
