import { type DeliveryCriteria, lastDeliveryLookedAt, listDeliveryLog } from "#db/queries/delivery-log.ts";
import type { DeliveryPage, DeliveryQuery } from "#lib/contracts/deliveries.ts";
import type { PartnerDeliveryQuery } from "#lib/contracts/partner-deliveries.ts";
import { decodeCursor, encodeCursor, page } from "#lib/cursor.ts";
import { boundsOf } from "#lib/domain/period.ts";
import type { Reference } from "#lib/domain/reference.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import { firstIdAt } from "#lib/ids.ts";
import type { Ctx } from "#lib/services/context.ts";
import { readReferences } from "#lib/services/references.ts";
import { presentDelivery, presentPartnerDelivery } from "./present-delivery.ts";

/**
 * One page of the delivery log, newest first. A page may be shorter than asked for, or empty, and still not be the
 * last: it looks at a bounded number of rows, and its cursor says how far it came.
 * @throws AppError `invalid_cursor`, `invalid_parameter`
 */
export async function findDeliveries(ctx: Ctx, query: DeliveryQuery): Promise<DeliveryPage> {
  const { since, until } = boundsOf(query, ctx.now);
  return readPage(ctx, query, {
    since: since && firstIdAt("dlv", since),
    until: until && firstIdAt("dlv", until),
    receiverCode: query.code,
    ids: query.ids,
    status: query.status,
    eventType: query.type,
    endpointId: query.endpoint,
    outcome: query.outcome,
    statusCode: query.http,
    references: readReferences(query),
  });
}

/**
 * The same for a partner, who knows each number by what it is.
 * @throws AppError `invalid_cursor`
 */
export async function findPartnerDeliveries(ctx: Ctx<PartnerScope>, query: PartnerDeliveryQuery) {
  const { status, endpoint_id: endpointId, event_id: event, shipment_id: shipment } = query;
  const references: Reference[] = [];
  if (event !== undefined) references.push({ kind: "event", value: event });
  if (shipment !== undefined) references.push({ kind: "shipment", value: shipment });
  const found = await readPage(ctx, query, { status, endpointId, references });
  return { ...found, data: found.data.map(presentPartnerDelivery) };
}

type Criteria = Omit<DeliveryCriteria, "limit" | "before">;

async function readPage(
  ctx: Ctx,
  { limit, cursor }: Pick<DeliveryQuery, "limit" | "cursor">,
  criteria: Criteria,
): Promise<DeliveryPage> {
  const before = decodeCursor(cursor, /^dlv_[0-9A-Z]{26}$/);
  const rows = await listDeliveryLog(ctx.tx, ctx.scope, { ...criteria, limit: limit + 1, before });
  const found = page(rows, limit, (row) => row.delivery.id, presentDelivery);
  if (found.has_more || !isLookedFor(criteria)) return found;
  const lookedAt = await lastDeliveryLookedAt(ctx.tx, ctx.scope, { ...criteria, before });
  return lookedAt === null ? found : { ...found, has_more: true, next_cursor: encodeCursor(lookedAt) };
}

/** Whether rows were looked at one by one, and not found by an index. */
function isLookedFor({ ids, references, ...narrowing }: Criteria): boolean {
  return !ids && !references?.length && Object.values(narrowing).some((value) => value !== undefined);
}
