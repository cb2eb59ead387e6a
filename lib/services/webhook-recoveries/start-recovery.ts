import { violatedUnique } from "#db/failure.ts";
import { findWebhookEndpoint } from "#db/queries/key-bindings.ts";
import { planLookedAt, planRecovery } from "#db/queries/recovery-steps.ts";
import { insertRecovery } from "#db/queries/webhook-recoveries.ts";
import type { RecoveryPlanView, RecoveryView } from "#lib/contracts/recoveries.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { DeadGroup } from "#lib/domain/recovery.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { lockedWebhookEndpoint } from "../webhook-endpoints/locked-webhook-endpoint.ts";
import { presentRecovery } from "./present-recovery.ts";
import { recoveryRange } from "./recovery-range.ts";

export type RecoveryTerms = {
  endpointId: string;
  since: Date;
  /** Only the dead letters of one group; null = all, and what is waiting for a retry. */
  only: DeadGroup | null;
  /** Deliveries sent again at most. */
  cap: number;
};

/**
 * What a recovery on these terms would do, without doing it. Held deliveries are not its business: they go when the
 * endpoint is enabled.
 *
 * @throws AppError `webhook_endpoint_not_found`
 */
export async function planEndpointRecovery(ctx: Ctx, terms: RecoveryTerms): Promise<RecoveryPlanView> {
  if (!(await findWebhookEndpoint(ctx.tx, ctx.scope, terms.endpointId)))
    throw new AppError("webhook_endpoint_not_found", `There is no receiver ${terms.endpointId}.`);
  const plan = await planRecovery(ctx.tx, recoveryRange({ ...terms, createdAt: ctx.now }));
  return {
    ...{ dead: plan.dead, retrying: plan.retrying, held: plan.held, later_succeeded: plan.laterSucceeded },
    to_send: Math.min(terms.cap, plan.dead + plan.retrying),
    cap: terms.cap,
    more: Math.max(...Object.values(plan)) >= planLookedAt,
  };
}

/**
 * Sends again what an endpoint did not get since then, a little at a time: the worker does it, within the endpoint's
 * window and rate.
 *
 * @throws AppError `webhook_endpoint_not_found`; `invalid_transition` while the endpoint is disabled, when there is
 *   nothing to send, or while another recovery of it is under way
 */
export async function startRecovery(ctx: Ctx, terms: RecoveryTerms): Promise<RecoveryView> {
  const { tx, now, actor } = ctx;
  const { endpointId, since, only, cap } = terms;
  const endpoint = await lockedWebhookEndpoint(ctx, endpointId);
  if (endpoint.state === "disabled")
    throw new AppError("invalid_transition", `${endpointId} is disabled: enable it first.`);
  const plan = await planRecovery(tx, recoveryRange({ ...terms, createdAt: now }));
  const total = Math.min(cap, plan.dead + plan.retrying);
  if (total === 0) throw new AppError("invalid_transition", "There is nothing to send again.");
  const written = { endpointId, since, only, cap, total };
  const recovery = await insertRecovery(tx, endpoint, {
    ...written,
    id: newId("wrc", now),
    state: "running",
    createdBy: actor.name,
    createdAt: now,
  }).catch((error: unknown) => {
    if (violatedUnique(error) === null) throw error;
    throw new AppError("invalid_transition", `A recovery of ${endpointId} is under way: stop it, or wait for its end.`);
  });
  await recordAudit(ctx, {
    action: "webhook_recovery.started",
    subjectId: recovery.id,
    owner: endpoint,
    after: written,
  });
  return presentRecovery(recovery, null);
}
