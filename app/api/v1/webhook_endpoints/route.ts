import { pageQuery } from "#lib/contracts/pages.ts";
import { createEndpointBody, issuedEndpoint, partnerEndpointPage } from "#lib/contracts/partner-endpoints.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { findPartnerEndpoints, registerPartnerEndpoint } from "#lib/services/webhook-endpoints/partner-endpoints.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: secretKey("webhooks:read"), query: pageQuery, view: partnerEndpointPage }, ({ ctx, query }) =>
    findPartnerEndpoints(ctx, query),
  ),
  POST: route(
    {
      auth: secretKey("webhooks:write"),
      body: createEndpointBody,
      view: issuedEndpoint,
      status: 201,
      holdsSecret: true,
    },
    ({ ctx, body }) => registerPartnerEndpoint(ctx, body),
  ),
});
