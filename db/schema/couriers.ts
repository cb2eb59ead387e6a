import { boolean, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { environmentEnum, instant } from "./columns.ts";

export const couriers = pgTable(
  "couriers",
  {
    id: text().primaryKey(),
    environment: environmentEnum().notNull(),
    name: text().notNull(),
    phone: text().notNull(),
    zone: text(),
    active: boolean().notNull().default(true),
    // Raised by every change, so that nobody overwrites what they have not seen; who and when is in the audit log.
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
  },
  (table) => [unique("couriers_owner").on(table.environment, table.id)],
);
