import { and, desc, eq, getTableColumns, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { apiRequests, partners, secretKeys, shipments, users } from "#db/schema/index.ts";
import type { ErrorCode } from "#lib/domain/error-codes.ts";
import type { Reference, ReferenceKind } from "#lib/domain/reference.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

export type RequestCriteria = {
  limit: number;
  /** Ids below this one. */
  before?: string;
  /** Ids from this one on. */
  since?: string;
  /** Ids below this one, as `before`, whatever the page. */
  until?: string;
  /** HTTP statuses from the first to below the second. */
  statuses?: readonly [number, number];
  errorCode?: ErrorCode;
  method?: string;
  pathContains?: string;
  /** A regular expression for the whole path. */
  pathPattern?: string;
  actorId?: string;
  source?: "api" | "dashboard";
  /** Calls without a valid key, which belong to no environment. */
  unowned?: boolean;
  references?: Reference[];
};

/** How many calls one page looks at for a rare one; then the reader is told how far it came. */
export const requestsLookedAt = 20_000;

const requestOfDeliveries = (ids: SQL) => sql`select request_id from webhook_deliveries where id in (${ids})`;

const requestsOfShipments = (ids: SQL) => sql`select id from api_requests where shipment_id in (${ids})
  union select request_id from shipment_events where shipment_id in (${ids})`;

/** Each kind of number as the ids of its requests, by an index. */
const requestsOf: Record<ReferenceKind, (value: string) => SQL> = {
  request: (value) => sql`select ${value}::text union
    ${requestOfDeliveries(sql`select delivery_id from webhook_attempts where receiver_request_id = ${value}`)}`,
  delivery: (value) => requestOfDeliveries(sql`${value}`),
  attempt: (value) => requestOfDeliveries(sql`select delivery_id from webhook_attempts where id = ${value}`),
  event: (value) => sql`select request_id from shipment_events where id = ${value}`,
  shipment: (value) => requestsOfShipments(sql`${value}`),
  tracking_number: (value) => requestsOfShipments(sql`select id from shipments where tracking_number = ${value}`),
  endpoint: nothing,
  key: newestOfActor,
  user: newestOfActor,
  other: (value) => sql`select request_id from idempotency_keys
      where environment in ('production', 'sandbox') and key = ${value} union
    ${requestOfDeliveries(sql`select delivery_id from webhook_attempts where receiver_request_id = ${value}`)} union
    ${requestsOfShipments(
      sql`select id from shipments where environment in ('production', 'sandbox') and order_id = ${value}`,
    )}`,
};

function nothing(): SQL {
  return sql`select null::text`;
}

/** Has no index of its own: looked for among the newest. */
function newestOfActor(value: string): SQL {
  return sql`select id from (
      select id, actor_id from api_requests order by id desc limit ${requestsLookedAt}
    ) newest where actor_id = ${value}`;
}

const { requestBody: _sent, responseBody: _answered, ...columns } = getTableColumns(apiRequests);

const belongs = (scope: Scope, unowned = false) =>
  unowned && scope.partnerId === null ? isNull(apiRequests.environment) : within(apiRequests, scope);

/** Spelt out, so that the partial index of the failed ones serves. */
function onlyFailed({ errorCode, statuses }: Pick<RequestCriteria, "errorCode" | "statuses">): SQL | undefined {
  const failed = errorCode !== undefined || (statuses !== undefined && statuses[0] >= 400);
  return failed ? sql`${apiRequests.status} >= 400` : undefined;
}

/** A stretch of time, and within it one caller's calls, by an index: a key that is rarely used is not looked for. */
function stretch({ before, since, until, actorId }: Pick<RequestCriteria, "before" | "since" | "until" | "actorId">) {
  return [
    before === undefined ? undefined : lt(apiRequests.id, before),
    until === undefined ? undefined : lt(apiRequests.id, until),
    since === undefined ? undefined : gte(apiRequests.id, since),
    actorId === undefined ? undefined : eq(apiRequests.actorId, actorId),
  ];
}

/** Newest first, by id: ids carry their time. What our own screens only read is left out unless it failed or is asked for. */
export async function listRequestLog(tx: Tx, scope: Scope, criteria: RequestCriteria) {
  const { statuses, errorCode, method, pathContains, pathPattern, source, references = [], limit } = criteria;
  const lookedAt = tx
    .select(columns)
    .from(apiRequests)
    .where(
      and(
        belongs(scope, criteria.unowned),
        ...stretch(criteria),
        onlyFailed(criteria),
        ...references.map(({ kind, value }) => sql`${apiRequests.id} = any(array(${requestsOf[kind](value)}))`),
      ),
    )
    .orderBy(desc(apiRequests.id))
    .limit(requestsLookedAt)
    .as("looked_at");
  const found = tx
    .select()
    .from(lookedAt)
    .where(
      and(
        statuses && and(gte(lookedAt.status, statuses[0]), lt(lookedAt.status, statuses[1])),
        errorCode && eq(lookedAt.errorCode, errorCode),
        method === undefined ? undefined : eq(lookedAt.method, method),
        pathContains === undefined ? undefined : sql`strpos(lower(${lookedAt.path}), lower(${pathContains})) > 0`,
        pathPattern === undefined ? undefined : sql`${lookedAt.path} ~ ${pathPattern}`,
        source === undefined
          ? sql`(${lookedAt.source} <> 'dashboard' or ${lookedAt.method} <> 'GET' or ${lookedAt.status} >= 400)`
          : eq(lookedAt.source, source),
      ),
    )
    .orderBy(desc(lookedAt.id))
    .limit(limit)
    .as("found");
  return tx
    .select({
      request: found._.selectedFields,
      partner: partners.name,
      trackingNumber: shipments.trackingNumber,
    })
    .from(found)
    .leftJoin(partners, eq(partners.id, found.partnerId))
    .leftJoin(shipments, eq(shipments.id, found.shipmentId))
    .orderBy(desc(found.id));
}

export type RequestLogEntry = Awaited<ReturnType<typeof listRequestLog>>[number];

/** The last call a page has looked at, where there are older ones that it has not; null at the end of the log. */
export async function lastRequestLookedAt(
  tx: Tx,
  scope: Scope,
  criteria: Pick<RequestCriteria, "before" | "since" | "until" | "actorId" | "unowned" | "errorCode" | "statuses">,
): Promise<string | null> {
  const rows = await tx
    .select({ id: apiRequests.id })
    .from(apiRequests)
    .where(and(belongs(scope, criteria.unowned), ...stretch(criteria), onlyFailed(criteria)))
    .orderBy(desc(apiRequests.id))
    .offset(requestsLookedAt - 1)
    .limit(1);
  return rows[0]?.id ?? null;
}

/** A logged call. PickPack's own people also see those without a valid key, which belong to nobody. */
export async function findLoggedRequest(tx: Tx, scope: Scope, id: string) {
  const rows = await tx
    .select({
      request: getTableColumns(apiRequests),
      partner: partners.name,
      trackingNumber: shipments.trackingNumber,
    })
    .from(apiRequests)
    .leftJoin(partners, eq(partners.id, apiRequests.partnerId))
    .leftJoin(shipments, eq(shipments.id, apiRequests.shipmentId))
    .where(and(eq(apiRequests.id, id), or(belongs(scope), belongs(scope, true))));
  return rows[0];
}

export type LoggedRequest = NonNullable<Awaited<ReturnType<typeof findLoggedRequest>>>;

const mostCallers = 200;

/** The keys of a scope, and the people, who can have called; newest first. */
export async function listCallers(tx: Tx, scope: Scope) {
  const [keys, people] = await Promise.all([
    tx
      .select({ id: secretKeys.id, name: secretKeys.name })
      .from(secretKeys)
      .where(and(within(secretKeys, scope), inArray(secretKeys.direction, ["inbound"])))
      .orderBy(desc(secretKeys.id))
      .limit(mostCallers),
    scope.partnerId === null
      ? tx.select({ id: users.id, name: users.name }).from(users).orderBy(desc(users.id)).limit(mostCallers)
      : [],
  ]);
  return { keys, people };
}
