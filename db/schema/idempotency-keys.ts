import { foreignKey, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { environmentEnum, instant } from "./columns.ts";
import { partners } from "./partners.ts";

/** Written in the transaction of the effect: what is remembered is only what committed something. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    environment: environmentEnum().notNull(),
    // Null for what PickPack's own people sent: whoever sends it again, it is the same.
    partnerId: text(),
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
    unique("idempotency_keys_call")
      .on(table.environment, table.partnerId, table.method, table.path, table.key)
      .nullsNotDistinct(),
    foreignKey({ columns: [table.partnerId], foreignColumns: [partners.id] }),
  ],
);
