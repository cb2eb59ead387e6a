import { partnerRequestView } from "#lib/contracts/partner-requests.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";
import { showOwnRequest } from "#lib/services/requests/show-own-request.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: secretKey("webhooks:read"), params: ["requestId"], view: partnerRequestView }, ({ ctx, params }) =>
    showOwnRequest(ctx, params.requestId),
  ),
});
