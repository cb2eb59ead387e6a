import { notifyChange } from "#db/queries/changes.ts";
import { insertEvent } from "#db/queries/shipment-events.ts";
import { type CarriedShipment, type NewShipment, updateShipment } from "#db/queries/shipments.ts";
import { insertDeliveries, listReceivingEndpoints, notifyDue } from "#db/queries/webhook-deliveries.ts";
import { type EventType, isRemark, isWebhookEventType, type WebhookEventType } from "#lib/domain/event-type.ts";
import { holdS } from "#lib/domain/retry-schedule.ts";
import { partnerScope } from "#lib/domain/scope.ts";
import { env } from "#lib/env.ts";
import { newId } from "#lib/ids.ts";
import { type Ctx, stamp } from "#lib/services/context.ts";
import { recordAudit } from "#lib/services/record-audit.ts";
import { eventEnvelope } from "./event-envelope.ts";

type Change = {
  type: EventType;
  patch: Partial<NewShipment>;
  /** The courier after the change, when the change is about them. */
  courier?: CarriedShipment["courier"];
  facts: Record<string, unknown>;
  note?: string;
  occurredAt: Date;
};

type Recorded = { id: string; type: WebhookEventType; seq: number };

async function outbox(ctx: Ctx, shipment: CarriedShipment, event: Recorded): Promise<void> {
  const { environment, partnerId } = shipment;
  const receiving = await listReceivingEndpoints(ctx.tx, partnerScope(environment, partnerId), event.type);
  if (receiving.length === 0) return;
  const endpoints = receiving.map(({ id, state }) => ({ deliveryId: newId("dlv", ctx.now), endpointId: id, state }));
  await insertDeliveries(ctx.tx, {
    environment,
    partnerId,
    eventId: event.id,
    eventType: event.type,
    shipmentId: shipment.id,
    seq: event.seq,
    requestId: ctx.requestId,
    createdAt: ctx.now,
    endpoints,
    holdS: holdS(env.webhookRetryOffsets),
  });
  notifyDue(ctx.tx, environment);
}

/**
 * Saves one change of a locked shipment with everything that must commit beside it: version, event, deliveries, audit
 * row and announcement. The database refuses a change without its event, and a second event for it.
 */
export async function recordChange(ctx: Ctx, before: CarriedShipment, change: Change): Promise<CarriedShipment> {
  const { tx, actor, requestId, now } = ctx;
  const { environment, partnerId } = before;
  const owner = { environment, partnerId };
  const sent = isWebhookEventType(change.type) ? { type: change.type, seq: before.lastSeq + 1 } : null;
  const patch = {
    ...change.patch,
    version: before.version + 1,
    decisiveVersion: isRemark(change.type) ? before.decisiveVersion : before.version + 1,
    lastSeq: sent?.seq ?? before.lastSeq,
    changedBy: actor.name,
    updatedAt: now,
  };
  const after: CarriedShipment = {
    ...before,
    ...patch,
    courier: change.courier === undefined ? before.courier : change.courier,
  };
  const id = newId("evt", now);
  const { facts, note, occurredAt } = change;
  const common = { id, facts, occurredAt, createdAt: now, requestId, previousStatus: before.status };
  const body = sent && eventEnvelope({ ...common, ...sent }, after);
  await Promise.all([
    updateShipment(tx, before.id, patch),
    insertEvent(tx, {
      ...common,
      ...stamp(ctx),
      ...owner,
      shipmentId: before.id,
      type: change.type,
      status: after.status,
      version: after.version,
      seq: sent?.seq ?? null,
      note: note ?? null,
      body,
    }),
    recordAudit(ctx, {
      action: change.type,
      subjectId: before.id,
      owner,
      before: { status: before.status, version: before.version, courier_id: before.courierId },
      after: { status: after.status, version: after.version, courier_id: after.courierId, ...facts },
    }),
    sent && outbox(ctx, before, { id, ...sent }),
  ]);
  notifyChange(tx, { kind: "shipment", environment, id: before.id, version: after.version });
  return after;
}
