import { sql } from "drizzle-orm";
import { doublePrecision, foreignKey, index, integer, pgEnum, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { endpointFormats, endpointStates } from "#lib/domain/delivery-status.ts";
import type { WebhookEventType } from "#lib/domain/event-type.ts";
import { instant, ownedKey, ownedReference, owner } from "./columns.ts";
import { partners } from "./partners.ts";
import { secretKeys } from "./secret-keys.ts";

export const endpointFormatEnum = pgEnum("endpoint_format", endpointFormats);
export const endpointStateEnum = pgEnum("endpoint_state", endpointStates);
export const signingSecretStateEnum = pgEnum("signing_secret_state", ["pending", "active", "retiring"]);

export const webhookEndpoints = pgTable(
  "webhook_endpoints",
  {
    id: text().notNull(),
    ...owner(),
    url: text().notNull(),
    format: endpointFormatEnum().notNull(),
    eventTypes: text().array().notNull().$type<WebhookEventType[]>(),
    state: endpointStateEnum().notNull(),
    // Offsets of the retries from the first attempt, in seconds.
    schedule: integer().array().notNull(),
    // How many may be in flight now: 1 at first, +1 a success up to maxInFlight, back to 1 on silence.
    window: integer().notNull().default(1),
    maxInFlight: integer().notNull().default(50),
    // Token bucket shared by the workers; null = no limit.
    ratePerMinute: integer(),
    tokens: doublePrecision().notNull().default(0),
    tokensAt: instant(),
    pausedUntil: instant(),
    // The PickPack → partner key, bound by an admin only; sent as X-Secret-Key.
    outboundKeyId: text(),
    // The pending key that takes its place once a test call with it was answered.
    nextKeyId: text(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    disabledAt: instant(),
    disabledBy: text(),
    disabledReason: text(),
    // Of what was held, so much is skipped instead of sent; null = all is sent.
    skipHeldBefore: instant(),
    // The first failure since the last success.
    failingSince: instant(),
  },
  (table) => [
    ownedKey(table),
    foreignKey({ columns: [table.partnerId], foreignColumns: [partners.id] }),
    ownedReference(table, table.outboundKeyId, secretKeys),
    ownedReference(table, table.nextKeyId, secretKeys),
  ],
);

export const signingSecrets = pgTable(
  "signing_secrets",
  {
    id: text().primaryKey(),
    ...owner(),
    endpointId: text().notNull(),
    sealedSecret: text().notNull(),
    lastFour: text().notNull(),
    state: signingSecretStateEnum().notNull(),
    createdBy: text(),
    createdAt: instant().notNull(),
    // Set while the old secret still signs beside its successor.
    expiresAt: instant(),
  },
  (table) => [
    ownedReference(table, table.endpointId, webhookEndpoints),
    index("signing_secrets_endpoint").on(table.endpointId),
    // One secret signs X-Shop-MN at a time.
    uniqueIndex("signing_secrets_active").on(table.endpointId).where(sql`${table.state} = 'active'`),
  ],
);
