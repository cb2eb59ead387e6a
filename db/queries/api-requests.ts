import type { Tx } from "#db/client.ts";
import { insertRow } from "#db/insert-row.ts";
import { apiRequests } from "#db/schema/index.ts";

export type RequestLogRow = typeof apiRequests.$inferInsert;

/** Writes one row in the transaction of what it logs. */
export async function insertRequest(tx: Tx, row: RequestLogRow): Promise<void> {
  await insertRow(tx, apiRequests, row);
}

/** Writes log rows; a row that is there already (written with its transaction) stays as it is. */
export async function insertRequests(tx: Tx, rows: RequestLogRow[]): Promise<void> {
  await tx.insert(apiRequests).values(rows).onConflictDoNothing();
}
