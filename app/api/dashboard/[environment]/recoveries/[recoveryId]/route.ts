import { session } from "#lib/auth/session-auth.ts";
import { recoveryView } from "#lib/contracts/recoveries.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { showRecovery } from "#lib/services/webhook-recoveries/show-recovery.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("webhooks:read"), params: ["recoveryId"], view: recoveryView }, ({ ctx, params }) =>
    showRecovery(ctx, params.recoveryId),
  ),
});
