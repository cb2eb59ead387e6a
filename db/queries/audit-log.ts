import type { Tx } from "#db/client.ts";
import { auditLog } from "#db/schema/index.ts";

export type AuditRow = typeof auditLog.$inferInsert;

/** Writes down who did what. `before` and `after` never hold a secret: rows of this table cannot be taken back. */
export async function insertAudit(tx: Tx, row: AuditRow): Promise<void> {
  await tx.insert(auditLog).values(row);
}
