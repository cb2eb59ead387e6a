import { session } from "#lib/auth/session-auth.ts";
import { requestPage, requestQuery } from "#lib/contracts/requests.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { findRequests } from "#lib/services/requests/find-requests.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("requests:read"), query: requestQuery, view: requestPage }, ({ ctx, query }) =>
    findRequests(ctx, query),
  ),
});
