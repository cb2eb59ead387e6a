import { integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { Move } from "#lib/domain/shipment-move.ts";
import { instant, ownedReference, owner } from "./columns.ts";
import { shipments } from "./shipments.ts";
import { users } from "./users.ts";

/** A move made on the board that can still be undone: nothing has happened until the worker commits it. */
export const scheduledMoves = pgTable(
  "scheduled_moves",
  {
    id: text().primaryKey(),
    ...owner(),
    shipmentId: text().notNull(),
    move: jsonb().notNull().$type<Move>(),
    expectedVersion: integer().notNull(),
    requestId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id),
    dueAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    ownedReference(table, table.shipmentId, shipments),
    // One pending move a shipment; a second person is told.
    unique("scheduled_moves_shipment").on(table.shipmentId),
  ],
);
