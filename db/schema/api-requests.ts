import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, pgTable, text } from "drizzle-orm/pg-core";
import { environmentEnum, instant } from "./columns.ts";
import { actorTypeEnum } from "./shipment-events.ts";

export const requestSourceEnum = pgEnum("request_source", ["api", "dashboard", "worker", "command"]);

/** Milliseconds per phase of our own handling. */
export type RequestPhases = { authMs?: number; parseMs?: number; transactionMs?: number };

/** Every call, masked when written: secrets, phones and names never reach this table. */
export const apiRequests = pgTable(
  "api_requests",
  {
    id: text().primaryKey(),
    // Null while the caller is unknown: a call without a valid key belongs to nobody.
    environment: environmentEnum(),
    partnerId: text(),
    source: requestSourceEnum().notNull(),
    actorType: actorTypeEnum(),
    actorId: text(),
    actorName: text(),
    method: text().notNull(),
    path: text().notNull(),
    query: text(),
    status: integer().notNull(),
    errorCode: text(),
    durationMs: integer().notNull(),
    phases: jsonb().notNull().$type<RequestPhases>(),
    address: text(),
    userAgent: text(),
    idempotencyKey: text(),
    replayed: boolean().notNull().default(false),
    originalRequestId: text(),
    shipmentId: text(),
    requestBody: text(),
    responseBody: text(),
    createdAt: instant().notNull(),
  },
  (table) => [
    // The log page, newest first, and its usual filter: what went wrong.
    index("api_requests_log").on(table.environment, table.id),
    index("api_requests_errors").on(table.environment, table.id).where(sql`${table.status} >= 400`),
    // The calls of one key or person, newest first, and per day on the keys page without touching the rows.
    index("api_requests_actor").on(table.actorId, table.id, table.status).where(sql`${table.actorId} is not null`),
    index("api_requests_shipment").on(table.shipmentId).where(sql`${table.shipmentId} is not null`),
  ],
);
