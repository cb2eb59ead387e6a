import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { MoveRefusal, ScheduledMove } from "#lib/domain/scheduled-move.ts";
import { instant, ownedReference, owner } from "./columns.ts";
import { shipments } from "./shipments.ts";
import { users } from "./users.ts";

/**
 * A move made on the board that can still be undone: nothing has happened until the worker commits it, which deletes
 * the row. One that could not be made stays, refused, until whoever made it has read so.
 */
export const scheduledMoves = pgTable(
  "scheduled_moves",
  {
    id: text().primaryKey(),
    ...owner(),
    shipmentId: text().notNull(),
    move: jsonb().notNull().$type<ScheduledMove>(),
    // The version it was decided on.
    expectedVersion: integer().notNull(),
    requestId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id),
    // What was done to many at once waits, and is taken back, together.
    batchId: text(),
    // When it was made, which is when it will have happened.
    occurredAt: instant().notNull(),
    // By Postgres's clock, which is also the worker's.
    dueAt: instant().notNull(),
    createdAt: instant().notNull(),
    refusedAt: instant(),
    refusal: jsonb().$type<MoveRefusal>(),
  },
  (table) => [
    ownedReference(table, table.shipmentId, shipments),
    // One pending move a shipment; a second person is told. The board looks for it beside each of its rows.
    uniqueIndex("scheduled_moves_pending").on(table.shipmentId).where(sql`${table.refusedAt} is null`),
    // The worker takes what is due, oldest first.
    index("scheduled_moves_due").on(table.dueAt).where(sql`${table.refusedAt} is null`),
    // A batch is put off while it grows.
    index("scheduled_moves_batch").on(table.batchId).where(sql`${table.batchId} is not null`),
    // A board shows its person what was refused.
    index("scheduled_moves_refused").on(table.userId).where(sql`${table.refusedAt} is not null`),
  ],
);
