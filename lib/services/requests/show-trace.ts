import { listAttemptsOfDeliveries, type TracedAttemptRow } from "#db/queries/delivery-detail.ts";
import { listDeliveryLog } from "#db/queries/delivery-log.ts";
import { findInboundEventOfRequest } from "#db/queries/inbound-events.ts";
import { findLoggedRequest } from "#db/queries/request-log.ts";
import {
  listDeliveryIdsOfRequest,
  listEventsOfRequest,
  listShipmentNames,
  type TracedEventRow,
} from "#db/queries/trace.ts";
import { exactInstant } from "#lib/contracts/instant.ts";
import type { TracedAttempt, TracedEvent, TraceView } from "#lib/contracts/requests.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";
import { presentDelivery, presentTimings } from "#lib/services/webhooks/present-delivery.ts";
import { presentRequestDetail } from "./present-request.ts";

/** One request moves one shipment; a bulk one moves a page of them. */
const most = { events: 200, deliveries: 200, attempts: 2_000 };

/**
 * Everything that carries one request id: the call, the events it caused, their deliveries and attempts.
 * @throws AppError `request_not_found`, also for another environment's id
 */
export async function showTrace(ctx: Ctx, input: { requestId: string }): Promise<TraceView> {
  const { tx, scope, actor } = ctx;
  const { requestId } = input;
  const [logged, events, deliveryIds, inbound] = await Promise.all([
    findLoggedRequest(tx, scope, requestId),
    listEventsOfRequest(tx, scope, requestId, most.events),
    listDeliveryIdsOfRequest(tx, requestId, most.deliveries),
    findInboundEventOfRequest(tx, scope, requestId),
  ]);
  const deliveries =
    deliveryIds.length > 0 ? await listDeliveryLog(tx, scope, { ids: deliveryIds, limit: most.deliveries }) : [];
  if (!logged && events.length === 0 && deliveries.length === 0)
    throw new AppError("request_not_found", "There is no such request.");

  const found = deliveries.map(({ delivery }) => delivery);
  const shipmentIds = new Set([...events, ...found].map(({ shipmentId }) => shipmentId));
  if (logged?.request.shipmentId) shipmentIds.add(logged.request.shipmentId);
  const ids = found.map(({ id }) => id);
  const [attempts, shipments] = await Promise.all([
    ids.length > 0 ? listAttemptsOfDeliveries(tx, ids, most.attempts) : [],
    shipmentIds.size > 0 ? listShipmentNames(tx, scope, [...shipmentIds]) : [],
  ]);
  const history = Map.groupBy(attempts, ({ deliveryId }) => deliveryId);
  const isAdmin = actor.type === "user" && actor.role === "admin";
  return {
    request_id: requestId,
    request: logged ? presentRequestDetail(logged, isAdmin) : null,
    inbound_event: inbound
      ? {
          event_id: inbound.eventId,
          type: inbound.type,
          outcome: inbound.outcome,
          body: isAdmin ? inbound.body : null,
        }
      : null,
    shipments: shipments.map(({ id, trackingNumber, orderId }) => ({
      id,
      tracking_number: trackingNumber,
      order_id: orderId,
    })),
    events: events.map(presentEvent),
    // As they went out: the log is newest first.
    deliveries: deliveries.toReversed().map((row) => ({
      ...presentDelivery(row),
      history: (history.get(row.delivery.id) ?? []).map(presentTracedAttempt),
    })),
  };
}

function presentEvent(event: TracedEventRow): TracedEvent {
  return {
    id: event.id,
    type: event.type,
    status: event.status,
    previous_status: event.previousStatus,
    seq: event.seq,
    version: event.version,
    shipment_id: event.shipmentId,
    actor_name: event.actorName,
    created_at: exactInstant(event.createdAt),
  };
}

function presentTracedAttempt(attempt: TracedAttemptRow): TracedAttempt {
  return {
    id: attempt.id,
    number: attempt.number,
    trigger: attempt.trigger,
    outcome: attempt.outcome,
    status_code: attempt.statusCode,
    error: attempt.error,
    started_at: exactInstant(attempt.startedAt),
    finished_at: exactInstant(attempt.finishedAt),
    timings: presentTimings(attempt.timings),
    receiver_request_id: attempt.receiverRequestId,
    receiver_code: attempt.receiverCode,
  };
}
