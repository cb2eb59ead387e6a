import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Settings } from "#lib/domain/settings.ts";
import { environmentEnum, instant } from "./columns.ts";
import { actorTypeEnum } from "./shipment-events.ts";

/** One row per change, the newest in force. Append-only: a trigger refuses update and delete. */
export const settings = pgTable(
  "settings",
  {
    environment: environmentEnum().notNull(),
    version: integer().notNull(),
    // Whole, not the difference: what was in force at a time is one row.
    settings: jsonb().notNull().$type<Settings>(),
    actorType: actorTypeEnum().notNull(),
    actorId: text(),
    actorName: text().notNull(),
    requestId: text().notNull(),
    createdAt: instant().notNull(),
  },
  // Read backwards it gives the newest of an environment.
  (table) => [primaryKey({ columns: [table.environment, table.version] })],
);
