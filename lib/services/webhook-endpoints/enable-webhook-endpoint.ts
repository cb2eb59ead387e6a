import { setEndpointState } from "#db/queries/endpoint-states.ts";
import { holdBacklog, sendBacklog, skipBacklog } from "#db/queries/webhook-backlogs.ts";
import { notifyDue } from "#db/queries/webhook-deliveries.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { HeldChoice } from "#lib/domain/held-choice.ts";
import { holdS } from "#lib/domain/retry-schedule.ts";
import { env } from "#lib/env.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { announceDeliveries } from "../webhooks/announce-deliveries.ts";
import { lockedWebhookEndpoint } from "./locked-webhook-endpoint.ts";

/**
 * Sends to a disabled endpoint again, one request at a time at first. What was held for it is sent in order, or skipped.
 *
 * @throws AppError `webhook_endpoint_not_found`; `invalid_transition` when it is enabled already
 */
export async function enableWebhookEndpoint(ctx: Ctx, id: string, held: HeldChoice): Promise<void> {
  const { tx, scope, now } = ctx;
  const endpoint = await lockedWebhookEndpoint(ctx, id);
  if (endpoint.state === "enabled") throw new AppError("invalid_transition", `${id} is enabled already.`);
  const which = { endpointId: id };
  // What was inserted while it was being disabled belongs to what is chosen about.
  const late = await holdBacklog(tx, which);
  await setEndpointState(tx, scope, id, {
    ...{ state: "enabled", disabledAt: null, disabledBy: null, disabledReason: null, failingSince: null, window: 1 },
    skipHeldBefore: held === "skip" ? now : null,
  });
  // The first thousands here, the rest by the worker; what comes meanwhile is held behind them.
  const skipped = held === "skip" ? await skipBacklog(tx, which) : [];
  const sent = held === "send" ? await sendBacklog(tx, which, holdS(env.webhookRetryOffsets)) : [];
  announceDeliveries(tx, [...late, ...skipped, ...sent]);
  notifyDue(tx, endpoint.environment);
  await recordAudit(ctx, {
    action: "webhook_endpoint.enabled",
    subjectId: id,
    owner: endpoint,
    before: { state: endpoint.state, reason: endpoint.disabledReason },
    after: { state: "enabled", held },
  });
}
