import { and, desc, eq, getTableColumns, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { partners, shipments, webhookAttempts, webhookDeliveries, webhookEndpoints } from "#db/schema/index.ts";
import type { AttemptOutcome, DeliveryStatus } from "#lib/domain/delivery-status.ts";
import type { WebhookEventType } from "#lib/domain/event-type.ts";
import type { Reference, ReferenceKind } from "#lib/domain/reference.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

export type DeliveryCriteria = {
  limit: number;
  /** Ids below this one. */
  before?: string;
  /** Ids from this one on. */
  since?: string;
  /** Ids below this one, as `before`, whatever the page. */
  until?: string;
  ids?: string[];
  status?: DeliveryStatus;
  eventType?: WebhookEventType;
  endpointId?: string;
  outcome?: AttemptOutcome;
  /** Of the last answer. */
  statusCode?: number;
  /** The receiver's own error code. */
  receiverCode?: string;
  /** Of which all must match. */
  references?: Reference[];
};

/** How many deliveries one page looks at for a rare one; then the reader is told how far it came. */
export const deliveriesLookedAt = 20_000;

/** Each kind of number as the ids of its deliveries, by an index. */
const deliveriesOf: Record<ReferenceKind, (value: string) => SQL> = {
  delivery: (value) => sql`select ${value}::text`,
  attempt: (value) => sql`select delivery_id from webhook_attempts where id = ${value}`,
  event: (value) => sql`select id from webhook_deliveries where event_id = ${value}`,
  shipment: (value) => sql`select id from webhook_deliveries where shipment_id = ${value}`,
  tracking_number: (value) => sql`select d.id from shipments s join webhook_deliveries d on d.shipment_id = s.id
    where s.tracking_number = ${value}`,
  request: (value) => sql`select id from webhook_deliveries where request_id = ${value}
    union select delivery_id from webhook_attempts where receiver_request_id = ${value}`,
  // Events are in order of time as well, and have an index by endpoint.
  endpoint: (value) => sql`select id from webhook_deliveries where endpoint_id = ${value}
    order by event_id desc limit ${deliveriesLookedAt}`,
  key: nothing,
  user: nothing,
  // A receiver's code has no index of its own: looked for among the newest.
  other: (value) => sql`select delivery_id from webhook_attempts where receiver_request_id = ${value}
    union select id from (
      select id, last_receiver_code from webhook_deliveries order by id desc limit ${deliveriesLookedAt}
    ) newest where last_receiver_code = ${value}
    union select d.id from shipments s join webhook_deliveries d on d.shipment_id = s.id
    where s.environment in ('production', 'sandbox') and s.order_id = ${value}`,
};

function nothing(): SQL {
  return sql`select null::text`;
}

const { claimId: _claim, leaseUntil: _lease, ...columns } = getTableColumns(webhookDeliveries);

/** Statuses that have the index `deliveries_rare`. */
const rare: ReadonlySet<DeliveryStatus> = new Set(["dead", "held", "skipped", "canceled"]);

/** Spelt out, because a prepared statement cannot prove of a parameter that the index covers it. */
function rarely(status: DeliveryStatus | undefined): SQL | undefined {
  return status && rare.has(status) ? sql`${webhookDeliveries.status} = ${sql.raw(`'${status}'`)}` : undefined;
}

/** A stretch of time: ids carry theirs. */
function stretch({ before, since, until }: Pick<DeliveryCriteria, "before" | "since" | "until">) {
  return [
    before === undefined ? undefined : lt(webhookDeliveries.id, before),
    until === undefined ? undefined : lt(webhookDeliveries.id, until),
    since === undefined ? undefined : gte(webhookDeliveries.id, since),
  ];
}

/** Newest first, by id. */
export async function listDeliveryLog(tx: Tx, scope: Scope, criteria: DeliveryCriteria) {
  const { ids, status, eventType, endpointId, outcome, statusCode, receiverCode } = criteria;
  const { references = [], limit } = criteria;
  const lookedAt = tx
    .select(columns)
    .from(webhookDeliveries)
    .where(
      and(
        within(webhookDeliveries, scope),
        rarely(status),
        ...stretch(criteria),
        ids && inArray(webhookDeliveries.id, ids),
        ...references.map(({ kind, value }) => sql`${webhookDeliveries.id} = any(array(${deliveriesOf[kind](value)}))`),
      ),
    )
    .orderBy(desc(webhookDeliveries.id))
    .limit(deliveriesLookedAt)
    .as("looked_at");
  const found = tx
    .select()
    .from(lookedAt)
    .where(
      and(
        status && eq(lookedAt.status, status),
        eventType && eq(lookedAt.eventType, eventType),
        endpointId === undefined ? undefined : eq(lookedAt.endpointId, endpointId),
        outcome && eq(lookedAt.lastOutcome, outcome),
        statusCode === undefined ? undefined : eq(lookedAt.lastStatusCode, statusCode),
        receiverCode === undefined ? undefined : eq(lookedAt.lastReceiverCode, receiverCode),
      ),
    )
    .orderBy(desc(lookedAt.id))
    .limit(limit)
    .as("found");
  const last = tx
    .select({ startedAt: webhookAttempts.startedAt, finishedAt: webhookAttempts.finishedAt })
    .from(webhookAttempts)
    .where(eq(webhookAttempts.deliveryId, found.id))
    .orderBy(desc(webhookAttempts.number))
    .limit(1)
    .as("last");
  return tx
    .select({
      delivery: found._.selectedFields,
      url: webhookEndpoints.url,
      endpointState: webhookEndpoints.state,
      schedule: webhookEndpoints.schedule,
      partner: partners.name,
      trackingNumber: shipments.trackingNumber,
      orderId: shipments.orderId,
      lastStartedAt: last.startedAt,
      lastFinishedAt: last.finishedAt,
    })
    .from(found)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, found.endpointId))
    .innerJoin(partners, eq(partners.id, found.partnerId))
    .innerJoin(shipments, eq(shipments.id, found.shipmentId))
    .leftJoinLateral(last, sql`true`)
    .orderBy(desc(found.id));
}

export type DeliveryLogRow = Awaited<ReturnType<typeof listDeliveryLog>>[number];

/** The last delivery a page has looked at, where there are older ones that it has not; null at the end of the log. */
export async function lastDeliveryLookedAt(
  tx: Tx,
  scope: Scope,
  criteria: Pick<DeliveryCriteria, "before" | "since" | "until" | "status">,
): Promise<string | null> {
  const rows = await tx
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(and(within(webhookDeliveries, scope), rarely(criteria.status), ...stretch(criteria)))
    .orderBy(desc(webhookDeliveries.id))
    .offset(deliveriesLookedAt - 1)
    .limit(1);
  return rows[0]?.id ?? null;
}
