import type { AuditEntry } from "#lib/contracts/audit.ts";

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Ulaanbaatar",
  dateStyle: "short",
  timeStyle: "medium",
});

/** The columns of the exported log, as keys of `audit.export` in `messages/`. */
export const exportColumns = [
  ...(["time", "environment", "who", "whoId", "action", "actionCode"] as const),
  ...(["subject", "before", "after", "request"] as const),
] as const;

/** An entry as the cells of those columns; the time is Ulaanbaatar's. */
export function entryCells(entry: AuditEntry, actionWords: (action: string) => string): string[] {
  return [
    clock.format(new Date(entry.at)),
    entry.environment ?? "",
    entry.actor.name,
    entry.actor.id ?? "",
    actionWords(entry.action),
    entry.action,
    entry.subject_id,
    entry.before ? JSON.stringify(entry.before) : "",
    entry.after ? JSON.stringify(entry.after) : "",
    entry.request_id,
  ];
}
