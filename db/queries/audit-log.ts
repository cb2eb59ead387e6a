import { desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { auditLog } from "#db/schema/index.ts";

export type AuditRow = typeof auditLog.$inferInsert;

/** Writes down who did what. `before` and `after` never hold a secret: rows of this table cannot be taken back. */
export async function insertAudit(tx: Tx, row: AuditRow): Promise<void> {
  await tx.insert(auditLog).values(row);
}

/** Who changed something last, and when; undefined when nobody did. */
export async function findLastChange(tx: Tx, subjectId: string): Promise<{ by: string; at: Date } | undefined> {
  const rows = await tx
    .select({ by: auditLog.actorName, at: auditLog.createdAt })
    .from(auditLog)
    .where(eq(auditLog.subjectId, subjectId))
    .orderBy(desc(auditLog.id))
    .limit(1);
  return rows[0];
}
