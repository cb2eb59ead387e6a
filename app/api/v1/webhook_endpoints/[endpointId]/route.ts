import { noFields } from "#lib/contracts/no-fields.ts";
import { changeEndpointBody, partnerEndpoint } from "#lib/contracts/partner-endpoints.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { changePartnerEndpoint } from "#lib/services/webhook-endpoints/change-partner-endpoint.ts";
import { removePartnerEndpoint, showPartnerEndpoint } from "#lib/services/webhook-endpoints/partner-endpoints.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: secretKey("webhooks:read"), params: ["endpointId"], view: partnerEndpoint }, ({ ctx, params }) =>
    showPartnerEndpoint(ctx, params.endpointId),
  ),
  PATCH: route(
    { auth: secretKey("webhooks:write"), params: ["endpointId"], body: changeEndpointBody, view: partnerEndpoint },
    ({ ctx, params, body }) => changePartnerEndpoint(ctx, params.endpointId, body),
  ),
  DELETE: route(
    { auth: secretKey("webhooks:write"), params: ["endpointId"], view: noFields, status: 204 },
    ({ ctx, params }) => removePartnerEndpoint(ctx, params.endpointId),
  ),
});
