import { lastDeliveryLookedAt, listDeliveryLog } from "#db/queries/delivery-log.ts";
import type { DeliveryPage, DeliveryQuery } from "#lib/contracts/deliveries.ts";
import { decodeCursor, encodeCursor, page } from "#lib/cursor.ts";
import type { Ctx } from "#lib/services/context.ts";
import { readReferences } from "#lib/services/references.ts";
import { presentDelivery } from "./present-delivery.ts";

/**
 * One page of the delivery log, newest first. A page may be shorter than asked for, or empty, and still not be the
 * last: it looks at a bounded number of rows, and its cursor says how far it came.
 * @throws AppError `invalid_cursor`, `invalid_parameter`
 */
export async function findDeliveries(ctx: Ctx, query: DeliveryQuery): Promise<DeliveryPage> {
  const before = decodeCursor(query.cursor, /^dlv_[0-9A-Z]{26}$/);
  const references = readReferences(query);
  const rows = await listDeliveryLog(ctx.tx, ctx.scope, {
    limit: query.limit + 1,
    before,
    ids: query.ids,
    status: query.status,
    eventType: query.type,
    endpointId: query.endpoint,
    outcome: query.outcome,
    references,
  });
  const found = page(rows, query.limit, (row) => row.delivery.id, presentDelivery);
  if (found.has_more || query.ids || references.length > 0 || !isNarrowed(query)) return found;
  const lookedAt = await lastDeliveryLookedAt(ctx.tx, ctx.scope, before);
  return lookedAt === null ? found : { ...found, has_more: true, next_cursor: encodeCursor(lookedAt) };
}

function isNarrowed({ status, type, endpoint, outcome }: DeliveryQuery): boolean {
  return [status, type, endpoint, outcome].some((value) => value !== undefined);
}
