import type { NoticeRow } from "#db/queries/alert-notices.ts";
import type { ListedAlert } from "#db/queries/alerts.ts";
import type { AlertView, NoticeView } from "#lib/contracts/alerts.ts";
import { exactInstant, exactInstantOrNull } from "#lib/contracts/instant.ts";
import { alertKinds } from "#lib/domain/alert-kinds.ts";
import { alertState } from "#lib/domain/alert-state.ts";

/** An alert as our own people see it. `notices` may be of others as well. */
export function presentAlert({ alert, partner }: ListedAlert, notices: readonly NoticeRow[]): AlertView {
  return {
    id: alert.id,
    kind: alert.kind,
    severity: alertKinds[alert.kind].severity,
    state: alertState(alert),
    partner,
    subject_id: alert.subjectId,
    facts: alert.facts,
    count: alert.count,
    raised_at: exactInstant(alert.raisedAt),
    last_seen_at: exactInstant(alert.lastSeenAt),
    acknowledged_at: exactInstantOrNull(alert.acknowledgedAt),
    acknowledged_by: alert.acknowledgedName,
    resolved_at: exactInstantOrNull(alert.resolvedAt),
    notices: notices.filter(({ alertId }) => alertId === alert.id).map(presentNotice),
  };
}

function presentNotice(notice: NoticeRow): NoticeView {
  return {
    id: notice.id,
    channel: notice.channel,
    occasion: notice.occasion,
    created_at: exactInstant(notice.createdAt),
    attempts: notice.attempts,
    sent_at: exactInstantOrNull(notice.sentAt),
    due_at: exactInstantOrNull(notice.dueAt),
    error: notice.error,
  };
}
