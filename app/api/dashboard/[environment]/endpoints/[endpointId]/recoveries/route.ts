import { session } from "#lib/auth/session-auth.ts";
import { recoveryBody, recoveryList, recoveryView } from "#lib/contracts/recoveries.ts";
import { recoveryCap } from "#lib/domain/recovery.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { listEndpointRecoveries } from "#lib/services/webhook-recoveries/show-recovery.ts";
import { startRecovery } from "#lib/services/webhook-recoveries/start-recovery.ts";

const params = ["endpointId"] as const;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("webhooks:read"), params, view: recoveryList }, ({ ctx, params: { endpointId } }) =>
    listEndpointRecoveries(ctx, endpointId),
  ),
  POST: route(
    { auth: session("webhooks:retry"), params, body: recoveryBody, view: recoveryView, status: 201 },
    ({ ctx, params: { endpointId }, body: { since, cap = recoveryCap, only } }) =>
      startRecovery(ctx, {
        ...{ endpointId, since, cap },
        only: only ? { outcome: only.outcome, statusCode: only.status_code, receiverCode: only.receiver_code } : null,
      }),
  ),
});
