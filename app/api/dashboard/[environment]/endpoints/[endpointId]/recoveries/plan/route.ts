import { session } from "#lib/auth/session-auth.ts";
import { recoveryPlan, recoveryPlanQuery } from "#lib/contracts/recoveries.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { planEndpointRecovery } from "#lib/services/webhook-recoveries/start-recovery.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(
    { auth: session("webhooks:retry"), params: ["endpointId"], query: recoveryPlanQuery, view: recoveryPlan },
    ({ ctx, params: { endpointId }, query }) => planEndpointRecovery(ctx, { endpointId, ...query, only: null }),
  ),
});
