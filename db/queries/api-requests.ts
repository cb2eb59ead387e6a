import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { RequestPhases } from "#db/schema/api-requests.ts";
import { apiRequests } from "#db/schema/index.ts";

export type RequestLogRow = typeof apiRequests.$inferInsert;

/** Writes log rows; a row that is there already (written with its transaction) stays as it is. */
export async function insertRequests(tx: Tx, rows: RequestLogRow[]): Promise<void> {
  await tx.insert(apiRequests).values(rows).onConflictDoNothing();
}

/** How long a logged request took, as it is known once it is answered. */
export type RequestTimes = { id: string; durationMs: number; phases: RequestPhases };

/** Completes rows that were written before their transaction had committed. */
export async function updateRequestTimes(tx: Tx, times: RequestTimes[]): Promise<void> {
  await tx.execute(sql`
    update api_requests r set duration_ms = t."durationMs", phases = t.phases
    from json_to_recordset(${JSON.stringify(times)}) as t (id text, "durationMs" int, phases jsonb)
    where r.id = t.id`);
}
