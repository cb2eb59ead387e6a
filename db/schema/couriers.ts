import { boolean, pgTable, text, unique } from "drizzle-orm/pg-core";
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
    createdAt: instant().notNull(),
  },
  (table) => [unique("couriers_owner").on(table.environment, table.id)],
);
