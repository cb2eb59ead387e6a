import { foreignKey, index, pgEnum, pgTable, text, unique } from "drizzle-orm/pg-core";
import { inboundOutcomes } from "#lib/domain/inbound-outcome.ts";
import { instant, ownedKey, ownedReference, owner } from "./columns.ts";
import { partners } from "./partners.ts";
import { shipments } from "./shipments.ts";

export const inboundOutcomeEnum = pgEnum("inbound_outcome", inboundOutcomes);

/** Verified webhooks of a partner, kept 90 days: what came before does nothing again. */
export const inboundEvents = pgTable(
  "inbound_events",
  {
    id: text().notNull(),
    ...owner(),
    // The partner's own id of it.
    eventId: text().notNull(),
    type: text().notNull(),
    outcome: inboundOutcomeEnum().notNull(),
    // Of an order that was shipped in parts, the newest; each part's history names the event.
    shipmentId: text(),
    // Null when the signature alone told who sent it.
    keyId: text(),
    // The signed text as it came, unmasked: for admins only.
    body: text().notNull(),
    requestId: text().notNull(),
    receivedAt: instant().notNull(),
  },
  (table) => [
    ownedKey(table),
    foreignKey({ columns: [table.partnerId], foreignColumns: [partners.id] }),
    ownedReference(table, table.shipmentId, shipments),
    // A twin waits here for the first, and then finds it.
    unique("inbound_events_once").on(table.environment, table.partnerId, table.eventId),
    // The newest of a partner, for the checklist and the list.
    index("inbound_events_newest").on(table.environment, table.partnerId, table.id),
    index("inbound_events_request").on(table.requestId),
  ],
);
