import { and, arrayContains, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { notify } from "#db/notifications.ts";
import { webhookEndpoints } from "#db/schema/webhook-endpoints.ts";
import type { DeliveryStatus, EndpointState } from "#lib/domain/delivery-status.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { WebhookEventType } from "#lib/domain/event-type.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";

/** Channel on which the workers hear that something may be due. */
export const dueChannel = "pickpack_due";

export type ReceivingEndpoint = { id: string; state: EndpointState };

/** The endpoints an event of that type goes to: subscribed and not deleted, disabled ones included. */
export function listReceivingEndpoints(
  tx: Tx,
  scope: PartnerScope,
  type: WebhookEventType,
): Promise<ReceivingEndpoint[]> {
  return tx
    .select({ id: webhookEndpoints.id, state: webhookEndpoints.state })
    .from(webhookEndpoints)
    .where(
      and(
        eq(webhookEndpoints.environment, scope.environment),
        eq(webhookEndpoints.partnerId, scope.partnerId),
        ne(webhookEndpoints.state, "deleted"),
        arrayContains(webhookEndpoints.eventTypes, [type]),
      ),
    );
}

export type NewDeliveries = {
  environment: Environment;
  partnerId: string;
  eventId: string;
  eventType: WebhookEventType;
  shipmentId: string;
  seq: number;
  requestId: string;
  createdAt: Date;
  endpoints: { deliveryId: string; endpointId: string; state: EndpointState }[];
  /** Seconds a follower waits for a failing predecessor, counted from that one's first attempt. */
  holdS: number;
};

const statusAtInsert: Record<EndpointState, DeliveryStatus> = {
  enabled: "pending",
  disabled: "held",
  deleted: "canceled",
};

/**
 * One row per endpoint, in the transaction of the state change. Due now, or while an earlier event of the shipment is
 * unsettled at the same endpoint, `holdS` after that one's first attempt (`infinity` before it). Behind a held one it is
 * held too: the worker releases both in order.
 */
export async function insertDeliveries(tx: Tx, input: NewDeliveries): Promise<void> {
  if (input.endpoints.length === 0) return;
  const incoming = input.endpoints
    .map((endpoint) => ({
      id: endpoint.deliveryId,
      endpoint: endpoint.endpointId,
      status: statusAtInsert[endpoint.state],
    }))
    .sort((a, b) => (a.endpoint < b.endpoint ? -1 : 1));
  // The predecessors are read FOR SHARE, so that a completion either is seen here or waits and then sees the follower;
  // without it a follower committed during its predecessor's completion is held for ever. Locked in the order the
  // completion locks them.
  await tx.execute(sql`
    with incoming as materialized (
      select * from json_to_recordset(${JSON.stringify(incoming)}::json)
        as r(id text, endpoint text, status delivery_status)
    ), predecessor as materialized (
      select i.endpoint, p.first_attempt_at
      from incoming i
      cross join lateral (
        select d.first_attempt_at from webhook_deliveries d
        where d.endpoint_id = i.endpoint and d.shipment_id = ${input.shipmentId} and d.seq < ${input.seq}
          and d.status in ('pending', 'sending')
        order by d.seq
        for share
      ) p
    )
    insert into webhook_deliveries (
      id, environment, partner_id, endpoint_id, event_id, event_type, shipment_id, seq, request_id, status, due_at,
      created_at
    )
    select i.id, ${input.environment}::environment, ${input.partnerId}, i.endpoint, ${input.eventId},
      ${input.eventType}::event_type, ${input.shipmentId}, ${input.seq}::int, ${input.requestId},
      case when i.status = 'pending' and exists (
        select 1 from webhook_deliveries h where h.endpoint_id = i.endpoint and h.shipment_id = ${input.shipmentId}
          and h.seq < ${input.seq} and h.status = 'held'
      ) then 'held' else i.status end,
      (select greatest(now(), max(coalesce(p.first_attempt_at + make_interval(secs => ${input.holdS}), 'infinity')))
       from predecessor p where p.endpoint = i.endpoint),
      ${input.createdAt.toISOString()}::timestamptz
    from incoming i`);
}

/**
 * Tells the workers, after the commit, that something of that environment may be due. A hint: they look every half
 * second anyway.
 */
export function notifyDue(tx: Tx, environment: Environment): void {
  notify(tx, { channel: dueChannel, payload: environment });
}
