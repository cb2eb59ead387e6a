import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { partners, webhookDeliveries, webhookEndpoints } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

/** Where each count of an endpoint's deliveries ends: among many endpoints earlier, which is read again all the time. */
export const mostOverviewed = { alone: 10_000, amongAll: 100 };

type Counted = "pending" | "sending" | "held" | "dead";

/** Statuses spelt out, so that each one's partial index serves. */
const conditions: Record<Counted, string> = {
  pending: "d.status = 'pending'",
  sending: "d.status = 'sending'",
  held: "d.status = 'held'",
  dead: "d.status = 'dead' and d.acknowledged_at is null and d.environment = webhook_endpoints.environment",
};

const count = (which: Counted, most: number) => sql<number>`(select count(*)::int from (
  select 1 from ${webhookDeliveries} d where d.endpoint_id = ${webhookEndpoints.id} and ${sql.raw(conditions[which])}
  limit ${most}) x)`;

/** Endpoints of a scope, the deleted ones left out, with how much waits at each; oldest first. */
export async function listEndpointOverview(tx: Tx, scope: Scope, endpointId?: string) {
  const { alone, amongAll } = mostOverviewed;
  const countedTo = endpointId === undefined ? amongAll : alone;
  const rows = await tx
    .select({
      endpoint: webhookEndpoints,
      partner: partners.name,
      ...{ pending: count("pending", countedTo), held: count("held", countedTo), dead: count("dead", countedTo) },
      // Never more than a window.
      inFlight: count("sending", alone),
    })
    .from(webhookEndpoints)
    .innerJoin(partners, eq(partners.id, webhookEndpoints.partnerId))
    .where(
      and(
        within(webhookEndpoints, scope),
        ne(webhookEndpoints.state, "deleted"),
        endpointId === undefined ? undefined : eq(webhookEndpoints.id, endpointId),
      ),
    )
    .orderBy(asc(webhookEndpoints.id));
  return rows.map((row) => ({ ...row, countedTo }));
}

export type EndpointOverviewRow = Awaited<ReturnType<typeof listEndpointOverview>>[number];

/** Attempts at older events are not looked for: a retry comes within a day or two. */
const NEWEST_EVENTS = 100;

/** When each of these endpoints was last tried, as its newest events tell; those that never were are left out. */
export async function newestAttempts(tx: Tx, scope: Scope, endpointIds: string[]): Promise<Map<string, Date>> {
  const at = sql<string | null>`(select max(x.last_attempt_at) from (
    select d.last_attempt_at from ${webhookDeliveries} d where d.endpoint_id = webhook_endpoints.id
    order by d.event_id desc limit ${NEWEST_EVENTS}) x)`;
  const rows = await tx
    .select({ id: webhookEndpoints.id, at })
    .from(webhookEndpoints)
    .where(and(within(webhookEndpoints, scope), inArray(webhookEndpoints.id, endpointIds)));
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, new Date(at)]])));
}
