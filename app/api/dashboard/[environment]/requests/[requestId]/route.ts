import { session } from "#lib/auth/session-auth.ts";
import { traceView } from "#lib/contracts/requests.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { showTrace } from "#lib/services/requests/show-trace.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("requests:read"), params: ["requestId"], view: traceView }, ({ ctx, params }) =>
    showTrace(ctx, params),
  ),
});
