import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

export type DayRange = { day: string; fromId: string; untilId: string };

export type DayUsage = { keyId: string; day: string; calls: number; errors: number };

/**
 * Calls and errors of keys per day, from the index alone (`api_requests_actor`). At most `most` of each key and day are
 * looked at, so that a busy key costs the page no more than that.
 */
export async function countKeyCalls(tx: Tx, keyIds: string[], days: DayRange[], most: number): Promise<DayUsage[]> {
  const rows = await tx.execute(sql`
    select k.id as "keyId", d.day, c.calls, c.errors
    from json_array_elements_text(${JSON.stringify(keyIds)}::json) k(id)
    cross join json_to_recordset(${JSON.stringify(days)}::json) d(day text, "fromId" text, "untilId" text)
    cross join lateral (
      select count(*)::int as calls, count(*) filter (where seen.status >= 400)::int as errors
      from (
        select status from api_requests
        where actor_id = k.id and id >= d."fromId" and id < d."untilId" limit ${most}
      ) seen
    ) c
    where c.calls > 0`);
  return rows as unknown as DayUsage[];
}
