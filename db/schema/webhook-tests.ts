import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant, ownedKey, ownedReference, owner } from "./columns.ts";
import { secretKeys } from "./secret-keys.ts";
import { attemptOutcomeEnum } from "./webhook-deliveries.ts";
import { webhookEndpoints } from "./webhook-endpoints.ts";

/** Signed test calls that a person made. They belong to no shipment, so they are no deliveries and are never retried. */
export const webhookTests = pgTable(
  "webhook_tests",
  {
    id: text().notNull(),
    ...owner(),
    endpointId: text().notNull(),
    // The key that was sent as X-Secret-Key; null = none.
    keyId: text(),
    // The secret that signed X-Shop-MN.
    secretId: text(),
    eventId: text().notNull(),
    eventType: text().notNull().default("webhook.test"),
    url: text().notNull(),
    outcome: attemptOutcomeEnum().notNull(),
    statusCode: integer(),
    error: text(),
    responseBody: text(),
    totalMs: integer().notNull(),
    requestId: text().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    ownedKey(table),
    ownedReference(table, table.endpointId, webhookEndpoints),
    ownedReference(table, table.keyId, secretKeys),
    // The newest of an endpoint, with one key: what the checklist and the activation of a key ask for.
    index("webhook_tests_newest").on(table.endpointId, table.keyId, table.id),
  ],
);
