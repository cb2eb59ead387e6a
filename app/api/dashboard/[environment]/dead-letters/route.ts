import { session } from "#lib/auth/session-auth.ts";
import { deadGroupList } from "#lib/contracts/dead-letters.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { listDeadGroups } from "#lib/services/webhooks/dead-letters.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("webhooks:read"), view: deadGroupList }, ({ ctx }) => listDeadGroups(ctx)),
});
