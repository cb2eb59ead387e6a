import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ViewQuery } from "#lib/domain/saved-view.ts";
import { environmentEnum, instant } from "./columns.ts";
import { users } from "./users.ts";

/** What somebody looks for again and again on the board. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: text().primaryKey(),
    environment: environmentEnum().notNull(),
    ownerId: text()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    query: jsonb().notNull().$type<ViewQuery>(),
    // Everybody of the environment sees it; only its owner and admins change it.
    shared: boolean().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    // Nobody has two of one name; it also reads somebody's own.
    uniqueIndex("saved_views_name").on(table.environment, table.ownerId, sql`lower(${table.name})`),
    // The board reads everybody's shared ones.
    index("saved_views_shared").on(table.environment).where(sql`${table.shared}`),
  ],
);
