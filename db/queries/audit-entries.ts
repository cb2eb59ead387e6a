import { and, desc, eq, gte, isNull, lt, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { auditLog } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";

export type AuditEntryRow = typeof auditLog.$inferSelect;

export type AuditCriteria = {
  limit: number;
  /** Ids below this one; ids carry their time. */
  before?: string;
  /** Ids from this one on. */
  from?: string;
  action?: string;
  actorId?: string;
  /** What was changed or which request changed it: an id, a tracking number, an e-mail. */
  reference?: string;
};

/** The ids that a reference stands for, each by an index. */
const entriesOf = (reference: string) => sql`any(array(
  select id from audit_log where request_id = ${reference} union
  select id from audit_log where subject_id = any(array(
    select ${reference}::text union
    select id from shipments where tracking_number = ${reference} union
    select id from users where lower(email) = lower(${reference}) union
    select id from invitations where email = lower(${reference})))))`;

/**
 * Newest first: what was done in the scope's environment, and what belongs to none. Each of the two is read from its own
 * end of the index, so that a page costs the same however long the log is.
 */
export async function listAuditEntries(tx: Tx, scope: Scope, criteria: AuditCriteria): Promise<AuditEntryRow[]> {
  const { limit, before, from, action, actorId, reference } = criteria;
  const newest = (owned: SQL | undefined) =>
    tx
      .select()
      .from(auditLog)
      .where(
        and(
          owned,
          before === undefined ? undefined : lt(auditLog.id, before),
          from === undefined ? undefined : gte(auditLog.id, from),
          action === undefined ? undefined : eq(auditLog.action, action),
          actorId === undefined ? undefined : eq(auditLog.actorId, actorId),
          reference === undefined ? undefined : sql`${auditLog.id} = ${entriesOf(reference)}`,
        ),
      )
      .orderBy(desc(auditLog.id))
      .limit(limit);
  return unionAll(newest(eq(auditLog.environment, scope.environment)), newest(isNull(auditLog.environment)))
    .orderBy(desc(auditLog.id))
    .limit(limit);
}
