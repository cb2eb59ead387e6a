import { session } from "#lib/auth/session-auth.ts";
import { deadCount } from "#lib/contracts/dead-letters.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { countOpenDeadLetters } from "#lib/services/webhooks/dead-letters.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("webhooks:read"), view: deadCount }, ({ ctx }) => countOpenDeadLetters(ctx)),
});
