import { setEndpointState } from "#db/queries/endpoint-states.ts";
import { holdBacklog } from "#db/queries/webhook-backlogs.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { announceDeliveries } from "../webhooks/announce-deliveries.ts";
import { lockedWebhookEndpoint } from "./locked-webhook-endpoint.ts";

/**
 * Sends nothing more to an endpoint until somebody enables it. What waits and what comes is held for it, what is being
 * sent ends as it would.
 *
 * @throws AppError `webhook_endpoint_not_found`; `invalid_transition` when it is disabled already
 */
export async function disableWebhookEndpoint(ctx: Ctx, id: string, reason: string): Promise<void> {
  const endpoint = await lockedWebhookEndpoint(ctx, id);
  if (endpoint.state === "disabled") throw new AppError("invalid_transition", `${id} is disabled already.`);
  const disabledBy = ctx.actor.name;
  await setEndpointState(ctx.tx, ctx.scope, id, {
    state: "disabled",
    disabledAt: ctx.now,
    disabledBy,
    disabledReason: reason,
  });
  // The first thousands here; the worker holds the rest.
  announceDeliveries(ctx.tx, await holdBacklog(ctx.tx, { endpointId: id }));
  await recordAudit(ctx, {
    action: "webhook_endpoint.disabled",
    subjectId: id,
    owner: endpoint,
    before: { state: endpoint.state },
    after: { state: "disabled", reason },
  });
}
