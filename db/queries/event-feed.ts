import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { shipmentEvents, shipments } from "#db/schema/index.ts";
import { type PartnerEventType, partnerEventTypes } from "#lib/domain/event-type.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

/** Where an event stands in the feed: the transaction that inserted it, then its id. */
export type FeedPosition = { xact: string; id: string };

const xact = sql<string>`${shipmentEvents}.xact`;

/** What the feed says of an event; `body` is what was sent, and the rest stands for it where nothing was. */
const columns = {
  id: shipmentEvents.id,
  xact: sql<string>`${xact}::text`,
  type: sql<PartnerEventType>`${shipmentEvents.type}`,
  status: shipmentEvents.status,
  previousStatus: shipmentEvents.previousStatus,
  version: shipmentEvents.version,
  facts: shipmentEvents.facts,
  requestId: shipmentEvents.requestId,
  body: shipmentEvents.body,
  occurredAt: shipmentEvents.occurredAt,
  createdAt: shipmentEvents.createdAt,
  shipmentId: shipmentEvents.shipmentId,
  orderId: shipments.orderId,
  vendorId: shipments.vendorId,
  trackingNumber: shipments.trackingNumber,
  metadata: shipments.metadata,
};

const selectFeed = (tx: Tx) =>
  tx.select(columns).from(shipmentEvents).innerJoin(shipments, eq(shipments.id, shipmentEvents.shipmentId));

const readable = (scope: PartnerScope) =>
  and(within(shipmentEvents, scope), inArray(shipmentEvents.type, partnerEventTypes));

/**
 * Events in the order in which they were committed, as far as no transaction that is still open could come in between:
 * who goes on from the last one sees each once and misses none.
 */
export function listEventFeed(
  tx: Tx,
  scope: PartnerScope,
  { after, limit }: { after: FeedPosition | null; limit: number },
): Promise<FeedRow[]> {
  return selectFeed(tx)
    .where(
      and(
        readable(scope),
        sql`${xact} < pg_snapshot_xmin(pg_current_snapshot())`,
        after ? sql`(${xact}, ${shipmentEvents.id}) > (${after.xact}::xid8, ${after.id})` : undefined,
      ),
    )
    .orderBy(xact, shipmentEvents.id)
    .limit(limit);
}

/** One event, whether or not the feed has come to it. */
export async function findFeedEvent(tx: Tx, scope: PartnerScope, id: string): Promise<FeedRow | undefined> {
  const rows = await selectFeed(tx).where(and(readable(scope), eq(shipmentEvents.id, id)));
  return rows[0];
}

export type FeedRow = Awaited<ReturnType<typeof selectFeed>>[number];
