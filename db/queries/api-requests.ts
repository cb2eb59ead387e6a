import type { Tx } from "#db/client.ts";
import { apiRequests } from "#db/schema/index.ts";

export type RequestLogRow = typeof apiRequests.$inferInsert;

/** Writes log rows; a row that is there already (written with its transaction) stays as it is. */
export async function insertRequests(tx: Tx, rows: RequestLogRow[]): Promise<void> {
  await tx.insert(apiRequests).values(rows).onConflictDoNothing();
}
