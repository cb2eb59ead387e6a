import { sql } from "drizzle-orm";
import { foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { AlertKind } from "#lib/domain/alert-kinds.ts";
import type { NoticeChannel, NoticeOccasion } from "#lib/domain/alert-notices.ts";
import { environmentEnum, instant } from "./columns.ts";
import { partners } from "./partners.ts";

/** What is wrong, or was: one row per cause for as long as the cause lasts. */
export const alerts = pgTable(
  "alerts",
  {
    id: text().primaryKey(),
    environment: environmentEnum().notNull(),
    // Null for what concerns every partner, such as a silent worker.
    partnerId: text(),
    kind: text().notNull().$type<AlertKind>(),
    // With environment and kind it names the cause: the subject, or the subject and the error.
    cause: text().notNull(),
    // Of whatever kind its id says; no reference, because an alert outlives what it is about.
    subjectId: text(),
    facts: jsonb().notNull().$type<AlertFacts>(),
    raisedAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    // How often it happened while the alert was open.
    count: integer().notNull().default(1),
    acknowledgedAt: instant(),
    acknowledgedBy: text(),
    acknowledgedName: text(),
    resolvedAt: instant(),
    // When it was last sent out, and when its end was; null = not yet.
    notifiedAt: instant(),
    endNotifiedAt: instant(),
  },
  (table) => [
    foreignKey({ columns: [table.partnerId], foreignColumns: [partners.id] }),
    // One open alert per cause; also what counts the open ones.
    uniqueIndex("alerts_open").on(table.environment, table.kind, table.cause).where(sql`${table.resolvedAt} is null`),
    // Whose end has not been sent out.
    index("alerts_ended").on(table.id).where(sql`${table.resolvedAt} is not null and ${table.endNotifiedAt} is null`),
    // The list, newest first.
    index("alerts_newest").on(table.environment, table.id),
    // The newest about a receiver, of all there ever were.
    index("alerts_about").on(table.environment, table.subjectId, table.id).where(sql`${table.subjectId} is not null`),
  ],
);

/** What was or will be sent out about an alert: one row a message and channel, kept as the log of it. */
export const alertNotices = pgTable(
  "alert_notices",
  {
    id: text().primaryKey(),
    alertId: text()
      .notNull()
      .references(() => alerts.id, { onDelete: "cascade" }),
    channel: text().notNull().$type<NoticeChannel>(),
    occasion: text().notNull().$type<NoticeOccasion>(),
    createdAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    // When it is tried next; null = sent, or given up.
    dueAt: instant(),
    sentAt: instant(),
    // Of the last attempt.
    error: text(),
  },
  (table) => [
    index("alert_notices_due").on(table.dueAt).where(sql`${table.dueAt} is not null`),
    index("alert_notices_alert").on(table.alertId),
  ],
);

/** What the sentence about an alert is filled with. Never personal data: it goes out by e-mail and chat. */
export type AlertFacts = Record<string, string | number | null>;
