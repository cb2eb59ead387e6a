import { testCall, testCallBody } from "#lib/contracts/partner-endpoints.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { testPartnerEndpoint } from "#lib/services/webhook-endpoints/change-partner-endpoint.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: secretKey("webhooks:write"), params: ["endpointId"], body: testCallBody, view: testCall, status: 201 },
    ({ ctx, params, body }) => testPartnerEndpoint(ctx, params.endpointId, body),
  ),
});
