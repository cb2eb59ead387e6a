import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { environmentEnum, instant } from "./columns.ts";
import { actorTypeEnum } from "./shipment-events.ts";

/** Who did what, before and after. Append-only: a trigger refuses update and delete. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: text().primaryKey(),
    environment: environmentEnum(),
    partnerId: text(),
    actorType: actorTypeEnum().notNull(),
    actorId: text(),
    actorName: text().notNull(),
    action: text().notNull(),
    subjectId: text().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    requestId: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index("audit_log_subject").on(table.subjectId),
    index("audit_log_request").on(table.requestId),
    // The log is read newest first, of one environment and of what belongs to none: all of it, one action, one person.
    index("audit_log_newest").on(table.environment, table.id),
    index("audit_log_action").on(table.environment, table.action, table.id),
    index("audit_log_actor").on(table.environment, table.actorId, table.id),
  ],
);
