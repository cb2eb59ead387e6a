import type { RecoveryCounts, WebhookRecovery } from "#db/queries/webhook-recoveries.ts";
import { exactInstant, exactInstantOrNull } from "#lib/contracts/instant.ts";
import type { RecoveryView } from "#lib/contracts/recoveries.ts";

/**
 * A recovery for the screen.
 * @param counts as they are now, for one under way; null = as they were written
 */
export function presentRecovery(recovery: WebhookRecovery, counts: RecoveryCounts | null): RecoveryView {
  const { id, endpointId, state, cap, total, only, createdBy, stoppedBy } = recovery;
  return {
    ...{ id, endpoint_id: endpointId, state, cap, total, created_by: createdBy, stopped_by: stoppedBy },
    since: exactInstant(recovery.since),
    only: only && { outcome: only.outcome, status_code: only.statusCode, receiver_code: only.receiverCode },
    released: counts?.released ?? recovery.released,
    delivered: counts?.delivered ?? recovery.delivered ?? 0,
    failed: counts?.failed ?? recovery.failed ?? 0,
    waiting: counts?.waiting ?? 0,
    created_at: exactInstant(recovery.createdAt),
    finished_at: exactInstantOrNull(recovery.finishedAt),
  };
}
