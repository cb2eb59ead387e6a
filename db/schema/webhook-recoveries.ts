import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { type DeadGroup, recoveryStates } from "#lib/domain/recovery.ts";
import { instant, ownedKey, ownedReference, owner } from "./columns.ts";
import { webhookEndpoints } from "./webhook-endpoints.ts";

export const recoveryStateEnum = pgEnum("recovery_state", recoveryStates);

/** What an endpoint did not get, sent again a little at a time. */
export const webhookRecoveries = pgTable(
  "webhook_recoveries",
  {
    id: text().notNull(),
    ...owner(),
    endpointId: text().notNull(),
    // Events from here on, and before the recovery was asked for.
    since: instant().notNull(),
    // Only the dead letters of one group; null = all.
    only: jsonb().$type<DeadGroup>(),
    cap: integer().notNull(),
    // What was to be sent again when it was asked for, at most `cap`.
    total: integer().notNull(),
    state: recoveryStateEnum().notNull(),
    // Made due so far, and what became of them; the last two are written when it ends.
    released: integer().notNull().default(0),
    delivered: integer(),
    failed: integer(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
    stoppedBy: text(),
  },
  (table) => [
    ownedKey(table),
    ownedReference(table, table.endpointId, webhookEndpoints),
    index("webhook_recoveries_endpoint").on(table.endpointId, table.id),
    // One at a time: two would send one delivery twice.
    uniqueIndex("webhook_recoveries_running").on(table.endpointId).where(sql`${table.state} = 'running'`),
  ],
);
