import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { webhookDeliveries, webhookEndpoints } from "#db/schema/index.ts";
import type { DeliveryStatus, EndpointState } from "#lib/domain/delivery-status.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

export type RetryCandidate = {
  id: string;
  environment: Environment;
  partnerId: string;
  status: DeliveryStatus;
  endpointState: EndpointState;
};

/** A delivery, locked, with what decides whether it can be tried again. */
export async function lockForRetry(tx: Tx, scope: Scope, id: string): Promise<RetryCandidate | undefined> {
  const rows = await tx
    .select({
      id: webhookDeliveries.id,
      environment: webhookDeliveries.environment,
      partnerId: webhookDeliveries.partnerId,
      status: webhookDeliveries.status,
      endpointState: webhookEndpoints.state,
    })
    .from(webhookDeliveries)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
    .where(and(eq(webhookDeliveries.id, id), within(webhookDeliveries, scope)))
    .for("update", { of: webhookDeliveries });
  return rows[0];
}

/**
 * Makes a delivery due at once, by hand: the attempt will not consume the schedule. A settled one keeps its `settled_at`
 * and remembers what it was; a dead one has to be acknowledged anew if it fails again.
 */
export async function makeDueNow(tx: Tx, id: string): Promise<Date> {
  const [row] = await tx
    .update(webhookDeliveries)
    .set({
      ...{ status: "pending", manual: true, dueAt: sql`now()`, acknowledgedAt: null, acknowledgedBy: null },
      settledAs: sql`case when ${webhookDeliveries.status} = 'pending' then ${webhookDeliveries.settledAs}
        else ${webhookDeliveries.status} end`,
    })
    .where(eq(webhookDeliveries.id, id))
    .returning({ dueAt: webhookDeliveries.dueAt });
  if (!row) throw new Error(`Delivery ${id} vanished while it was locked.`);
  return row.dueAt;
}
