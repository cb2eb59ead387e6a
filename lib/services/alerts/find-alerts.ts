import { selectNotices } from "#db/queries/alert-notices.ts";
import { listAlerts } from "#db/queries/alerts.ts";
import type { AlertPage, AlertQuery } from "#lib/contracts/alerts.ts";
import { decodeCursor, page } from "#lib/cursor.ts";
import type { Ctx } from "../context.ts";
import { presentAlert } from "./present-alert.ts";

/**
 * One page of the alerts in a state, newest first, with what was sent out about each.
 *
 * @throws AppError `invalid_cursor`
 */
export async function findAlerts({ tx, scope }: Ctx, { state, limit, cursor }: AlertQuery): Promise<AlertPage> {
  const before = decodeCursor(cursor, /^alr_[0-9A-Z]{26}$/);
  const rows = await listAlerts(tx, scope, { state, limit: limit + 1, before });
  const notices = await selectNotices(
    tx,
    rows.map(({ alert }) => alert.id),
  );
  return page(
    rows,
    limit,
    ({ alert }) => alert.id,
    (row) => presentAlert(row, notices),
  );
}
