import { lastRequestLookedAt, listRequestLog, type RequestCriteria } from "#db/queries/request-log.ts";
import type { RequestPage, RequestQuery } from "#lib/contracts/requests.ts";
import { decodeCursor, encodeCursor, page } from "#lib/cursor.ts";
import { boundsOf } from "#lib/domain/period.ts";
import { routePattern } from "#lib/domain/route-template.ts";
import { firstIdAt } from "#lib/ids.ts";
import type { Ctx } from "#lib/services/context.ts";
import { readReferences } from "#lib/services/references.ts";
import { presentRequest } from "./present-request.ts";

const statuses: Record<NonNullable<RequestQuery["status"]>, readonly [number, number]> = {
  "2xx": [200, 300],
  "4xx": [400, 500],
  "5xx": [500, 600],
  error: [400, 600],
};

/**
 * One page of the request log, newest first. A page may be shorter than asked for, or empty, and still not be the last:
 * it looks at a bounded number of rows, and its cursor says how far it came.
 * @throws AppError `invalid_cursor`, `invalid_parameter`
 */
export async function findRequests(ctx: Ctx, query: RequestQuery): Promise<RequestPage> {
  const { since, until } = boundsOf(query, ctx.now);
  const criteria: RequestCriteria = {
    limit: query.limit + 1,
    before: decodeCursor(query.cursor, /^req_[0-9A-Z]{26}$/),
    statuses: query.status && statuses[query.status],
    errorCode: query.code,
    method: query.method,
    pathContains: query.path,
    pathPattern: query.route && routePattern(query.route),
    actorId: query.actor,
    since: since && firstIdAt("req", since),
    until: until && firstIdAt("req", until),
    source: query.origin === "unknown" ? "api" : query.origin,
    unowned: query.origin === "unknown",
    references: readReferences(query),
  };
  const rows = await listRequestLog(ctx.tx, ctx.scope, criteria);
  const found = page(rows, query.limit, (row) => row.request.id, presentRequest);
  if (found.has_more || query.q !== undefined || query.shipment !== undefined) return found;
  const lookedAt = await lastRequestLookedAt(ctx.tx, ctx.scope, criteria);
  return lookedAt === null ? found : { ...found, has_more: true, next_cursor: encodeCursor(lookedAt) };
}
