import { and, asc, eq, ne, sql } from "drizzle-orm";
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
      partner: partners.slug,
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
