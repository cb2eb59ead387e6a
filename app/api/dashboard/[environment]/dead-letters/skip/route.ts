import { session } from "#lib/auth/session-auth.ts";
import { deadGroupBody, deadGroupsChanged } from "#lib/contracts/dead-letters.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { skipDeadGroup } from "#lib/services/webhooks/dead-letters.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ auth: session("webhooks:retry"), body: deadGroupBody, view: deadGroupsChanged }, ({ ctx, body }) =>
    skipDeadGroup(ctx, body),
  ),
});
