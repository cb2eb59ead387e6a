import { session } from "#lib/auth/session-auth.ts";
import { errorGroups } from "#lib/contracts/requests.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { groupErrors } from "#lib/services/requests/group-errors.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("requests:read"), view: errorGroups }, ({ ctx }) => groupErrors(ctx)),
});
