import { and, count, desc, max, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { apiRequests } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { requestsLookedAt } from "./request-log.ts";
import { within } from "./within.ts";

/** How often each call failed in each way, among the newest failures of a scope. */
export function countErrors(tx: Tx, scope: Scope) {
  const { id, errorCode, method, path, status, createdAt } = apiRequests;
  const newest = tx
    .select({ id, errorCode, method, path, status, createdAt })
    .from(apiRequests)
    // Spelt out, so that the partial index of the failed ones serves.
    .where(and(within(apiRequests, scope), sql`${apiRequests.status} >= 400`))
    .orderBy(desc(id))
    .limit(requestsLookedAt)
    .as("newest");
  const { errorCode: code, method: called, path: at, status: answered } = newest;
  return tx
    .select({
      ...{ errorCode: code, method: called, path: at, status: answered },
      count: count(),
      lastId: max(newest.id),
      lastAt: max(newest.createdAt),
    })
    .from(newest)
    .groupBy(code, called, at, answered);
}

export type ErrorCount = Awaited<ReturnType<typeof countErrors>>[number];
