import { countRecovered, lockRecovery, updateRecovery } from "#db/queries/webhook-recoveries.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";

/**
 * Makes nothing more of a recovery due. What it has made due is still sent.
 *
 * @throws AppError `recovery_not_found`; `invalid_transition` when it has ended
 */
export async function stopRecovery(ctx: Ctx, id: string): Promise<void> {
  const { tx, scope, actor, now } = ctx;
  const recovery = await lockRecovery(tx, scope, id);
  if (!recovery) throw new AppError("recovery_not_found", `There is no recovery ${id}.`);
  if (recovery.state !== "running") throw new AppError("invalid_transition", `${id} has ended.`);
  const { released, delivered, failed } = await countRecovered(tx, id);
  const state = "stopped";
  await updateRecovery(tx, id, { state, released, delivered, failed, finishedAt: now, stoppedBy: actor.name });
  await recordAudit(ctx, {
    action: "webhook_recovery.stopped",
    subjectId: id,
    owner: recovery,
    after: { released, total: recovery.total },
  });
}
