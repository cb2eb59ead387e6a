import { sql } from "drizzle-orm";
import { foreignKey, integer, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { type KeyScope, keyDirections, keyStates } from "#lib/domain/key-scope.ts";
import { instant, ownedKey, owner } from "./columns.ts";
import { partners } from "./partners.ts";

export const keyDirectionEnum = pgEnum("key_direction", keyDirections);

export const keyStateEnum = pgEnum("key_state", keyStates);

export const secretKeys = pgTable(
  "secret_keys",
  {
    id: text().notNull(),
    ...owner(),
    direction: keyDirectionEnum().notNull(),
    state: keyStateEnum().notNull().default("active"),
    name: text().notNull(),
    scopes: text().array().notNull().$type<KeyScope[]>(),
    allowedCidrs: text().array().notNull().default(sql`'{}'`),
    limitPerMinute: integer().notNull(),
    // Inbound keys are only ever compared, so their SHA-256 is enough; outbound keys have to be sent, so they are sealed.
    secretHash: text().unique(),
    sealedSecret: text(),
    prefix: text().notNull(),
    lastFour: text().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
    lastUsedFrom: text(),
    expiresAt: instant(),
    revokedAt: instant(),
    rolledFromId: text(),
  },
  (table) => [ownedKey(table), foreignKey({ columns: [table.partnerId], foreignColumns: [partners.id] })],
);

/** Requests counted per key and minute of Postgres's clock. Unlogged: after a crash a minute's count may start anew. */
export const rateWindows = pgTable(
  "rate_windows",
  { bucket: text().notNull(), minute: instant().notNull(), count: integer().notNull() },
  (table) => [primaryKey({ columns: [table.bucket, table.minute] })],
);
