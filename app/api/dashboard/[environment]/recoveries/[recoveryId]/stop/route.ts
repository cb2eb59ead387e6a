import { session } from "#lib/auth/session-auth.ts";
import { recoveryView } from "#lib/contracts/recoveries.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { showRecovery } from "#lib/services/webhook-recoveries/show-recovery.ts";
import { stopRecovery } from "#lib/services/webhook-recoveries/stop-recovery.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { auth: session("webhooks:retry"), params: ["recoveryId"], view: recoveryView },
    async ({ ctx, params: { recoveryId } }) => {
      await stopRecovery(ctx, recoveryId);
      return showRecovery(ctx, recoveryId);
    },
  ),
});
