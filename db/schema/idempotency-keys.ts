import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, owner } from "./columns.ts";
import { partners } from "./partners.ts";

/** Written in the transaction of the effect: what is remembered is only what committed something. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    ...owner(),
    method: text().notNull(),
    path: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    requestId: text().notNull(),
    status: integer().notNull(),
    response: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.environment, table.partnerId, table.method, table.path, table.key] }),
    foreignKey({ columns: [table.partnerId], foreignColumns: [partners.id] }),
  ],
);
