import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { attemptOutcomes, attemptTriggers, deliveryStatuses } from "#lib/domain/delivery-status.ts";
import type { WebhookEventType } from "#lib/domain/event-type.ts";
import { instant, ownedKey, ownedReference, owner } from "./columns.ts";
import { eventTypeEnum, shipmentEvents } from "./shipment-events.ts";
import { webhookEndpoints } from "./webhook-endpoints.ts";

export const deliveryStatusEnum = pgEnum("delivery_status", deliveryStatuses);
export const attemptOutcomeEnum = pgEnum("attempt_outcome", attemptOutcomes);
export const attemptTriggerEnum = pgEnum("attempt_trigger", attemptTriggers);

/** Outbox, queue, log and unit of replay in one: a row is inserted in the transaction of the state change. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: text().notNull(),
    ...owner(),
    endpointId: text().notNull(),
    eventId: text().notNull(),
    eventType: eventTypeEnum().notNull().$type<WebhookEventType>(),
    shipmentId: text().notNull(),
    seq: integer().notNull(),
    // The request that caused the event, so that a trace is one index read from either end.
    requestId: text().notNull(),
    status: deliveryStatusEnum().notNull(),
    // Attempts claimed so far; those answered 429 use up none of the schedule and are counted apart.
    attempts: integer().notNull().default(0),
    throttled: integer().notNull().default(0),
    // Set by "retry now": the attempt in hand does not consume the schedule.
    manual: boolean().notNull().default(false),
    dueAt: instant().notNull(),
    firstAttemptAt: instant(),
    lastAttemptAt: instant(),
    settledAt: instant(),
    claimId: uuid(),
    leaseUntil: instant(),
    lastOutcome: attemptOutcomeEnum(),
    lastStatusCode: integer(),
    lastReceiverCode: text(),
    // What a replayed delivery was before, and is again if the replay fails.
    settledAs: deliveryStatusEnum(),
    // Who has seen that it is dead.
    acknowledgedAt: instant(),
    acknowledgedBy: text(),
    // The recovery that replayed it last.
    recoveryId: text(),
    createdAt: instant().notNull(),
  },
  (table) => [
    ownedKey(table),
    unique("webhook_deliveries_once").on(table.endpointId, table.eventId, table.eventType),
    ownedReference(table, table.endpointId, webhookEndpoints),
    ownedReference(table, table.eventId, shipmentEvents),
    // The claim reads the due ones of each endpoint in order, and counts those in flight.
    index("deliveries_due").on(table.endpointId, table.dueAt).where(sql`${table.status} = 'pending'`),
    index("deliveries_in_flight").on(table.endpointId).where(sql`${table.status} = 'sending'`),
    // Order per shipment: insert, release and sweep look at the unsettled ones only.
    index("deliveries_unsettled")
      .on(table.endpointId, table.shipmentId, table.seq)
      .where(sql`${table.status} in ('pending', 'sending')`),
    // What waits for a disabled endpoint: released in this order, and looked at by every insert behind it.
    index("deliveries_held").on(table.endpointId, table.shipmentId, table.seq).where(sql`${table.status} = 'held'`),
    // A recovery takes the dead of an endpoint in the order of their events.
    index("deliveries_dead").on(table.endpointId, table.eventId).where(sql`${table.status} = 'dead'`),
    // Dead letters nobody has acknowledged, in their groups.
    index("deliveries_dead_open")
      .on(
        table.environment,
        table.endpointId,
        table.lastOutcome,
        table.lastStatusCode,
        table.lastReceiverCode,
        table.id,
      )
      .where(sql`${table.status} = 'dead' and ${table.acknowledgedAt} is null`),
    // The log by a rare status. The common ones are left out: they would cost every delivery three entries.
    index("deliveries_rare")
      .on(table.environment, table.status, table.id)
      .where(sql`${table.status} in ('dead', 'held', 'skipped', 'canceled')`),
    index("deliveries_recovery").on(table.recoveryId, table.status).where(sql`${table.recoveryId} is not null`),
    // The delivery log, newest first; by shipment, event and request from their pages.
    index("deliveries_log").on(table.environment, table.id),
    index("deliveries_shipment").on(table.shipmentId),
    index("deliveries_event").on(table.eventId),
    index("deliveries_request").on(table.requestId),
  ],
);

export const webhookAttempts = pgTable(
  "webhook_attempts",
  {
    id: text().primaryKey(),
    ...owner(),
    deliveryId: text().notNull(),
    number: integer().notNull(),
    trigger: attemptTriggerEnum().notNull(),
    outcome: attemptOutcomeEnum().notNull(),
    statusCode: integer(),
    error: text(),
    startedAt: instant().notNull(),
    finishedAt: instant().notNull(),
    // Milliseconds per phase; null when the phase did not happen (a kept-alive connection has no DNS).
    timings: jsonb().notNull().$type<AttemptTimings>(),
    url: text().notNull(),
    // Null once headers and bodies were forgotten (WEBHOOK_RETENTION_DAYS).
    requestHeaders: jsonb().$type<Record<string, string>>(),
    responseHeaders: jsonb().$type<Record<string, string>>(),
    responseBody: text(),
    responseTruncated: boolean().notNull().default(false),
    remoteAddress: text(),
    // When the receiver answers with an error envelope of its own.
    receiverRequestId: text(),
    receiverCode: text(),
    workerId: text().notNull(),
  },
  (table) => [
    ownedReference(table, table.deliveryId, webhookDeliveries),
    index("webhook_attempts_delivery").on(table.deliveryId, table.number),
    // What is still to be forgotten, oldest first: ids carry their time.
    index("webhook_attempts_kept").on(table.id).where(sql`${table.requestHeaders} is not null`),
    index("webhook_attempts_receiver_request")
      .on(table.receiverRequestId)
      .where(sql`${table.receiverRequestId} is not null`),
  ],
);

export type AttemptTimings = {
  dnsMs: number | null;
  connectMs: number | null;
  tlsMs: number | null;
  firstByteMs: number | null;
  totalMs: number;
};
