import { selectNotices } from "#db/queries/alert-notices.ts";
import { findAlert, markAcknowledged } from "#db/queries/alerts.ts";
import { notifyChange } from "#db/queries/changes.ts";
import type { AlertView } from "#lib/contracts/alerts.ts";
import { alertKinds } from "#lib/domain/alert-kinds.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { presentAlert } from "./present-alert.ts";

/**
 * Somebody has seen an alert: it is sent out no more, and one that only a person can end is over. Done again it changes
 * nothing: the first to have seen it stays.
 *
 * @throws AppError `alert_not_found`, also for another environment's id
 */
export async function acknowledgeAlert(ctx: Ctx, { alertId }: { alertId: string }): Promise<AlertView> {
  const { tx, scope, actor, now } = ctx;
  const found = await findAlert(tx, scope, alertId);
  if (!found) throw new AppError("alert_not_found", "There is no such alert.");
  const { id, kind, environment, partnerId } = found.alert;
  const ends = !alertKinds[kind].resolvesItself;
  if (await markAcknowledged(tx, id, { by: actor.id, name: actor.name, at: now, ends })) {
    const owner = { environment, partnerId };
    await recordAudit(ctx, { action: "alert.acknowledged", subjectId: id, owner, after: { kind } });
    notifyChange(tx, { kind: "alert", environment });
  }
  return presentAlert((await findAlert(tx, scope, id)) ?? found, await selectNotices(tx, [id]));
}
