import { dateAndTime } from "#components/ui/ulaanbaatar.ts";
import type { AuditEntry } from "#lib/contracts/audit.ts";

export type ChangedField = { field: string; before: string | null; after: string | null };

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** A value as people read it, moments on Ulaanbaatar's clock; null for what is not there. */
function words(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") return JSON.stringify(value);
  return instant.test(value) ? dateAndTime(new Date(value), { seconds: true }) : value;
}

/** What became different, in the order it was written down. */
export function changedFields({ before, after }: Pick<AuditEntry, "before" | "after">): ChangedField[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields]
    .map((field) => ({ field, before: words(before?.[field]), after: words(after?.[field]) }))
    .filter((change) => change.before !== change.after);
}
