import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/**
 * Forgets headers and bodies of attempts below an id, which carries their time; what came of them stays.
 *
 * @returns how many, at most `limit`
 */
export async function forgetAttemptBodies(tx: Tx, firstKeptId: string, limit: number): Promise<number> {
  const { count } = await tx.execute(sql`
    update webhook_attempts set request_headers = null, response_headers = null, response_body = null
    where id = any (array(
      select id from webhook_attempts where request_headers is not null and id < ${firstKeptId}
      order by id limit ${limit}
      for update skip locked
    ))`);
  return count;
}
