import { index, integer, jsonb, pgEnum, pgTable, text, unique } from "drizzle-orm/pg-core";
import { actorTypes } from "#lib/domain/actor.ts";
import { eventTypes } from "#lib/domain/event-type.ts";
import { instant, ownedKey, ownedReference, owner } from "./columns.ts";
import { shipmentStatusEnum, shipments } from "./shipments.ts";

export const actorTypeEnum = pgEnum("actor_type", actorTypes);
export const eventTypeEnum = pgEnum("event_type", eventTypes);

export const shipmentEvents = pgTable(
  "shipment_events",
  {
    id: text().notNull(),
    ...owner(),
    shipmentId: text().notNull(),
    type: eventTypeEnum().notNull(),
    status: shipmentStatusEnum().notNull(),
    previousStatus: shipmentStatusEnum(),
    version: integer().notNull(),
    // Null for events that are history only and are not sent.
    seq: integer(),
    facts: jsonb().notNull().$type<Record<string, unknown>>(),
    note: text(),
    actorType: actorTypeEnum().notNull(),
    actorId: text(),
    actorName: text().notNull(),
    requestId: text().notNull(),
    // The exact envelope that is signed and sent, once, as text; retries and replays send these bytes.
    body: text(),
    occurredAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    ownedKey(table),
    ownedReference(table, table.shipmentId, shipments),
    // One event per change: shipments.version points here (deferred), so none is missing and none is double.
    unique("shipment_events_version").on(table.shipmentId, table.version),
    // One number per sent event.
    unique("shipment_events_seq").on(table.shipmentId, table.seq),
    // The trace of a request starts here.
    index("shipment_events_request").on(table.requestId),
    // GET /events reads in the order of `xact`, the inserting transaction: a column with an index of its own that only
    // Postgres fills (migration event_feed).
  ],
);
