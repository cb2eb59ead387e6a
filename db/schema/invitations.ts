import { sql } from "drizzle-orm";
import { index, pgEnum, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { roleEnum, users } from "./users.ts";

export const invitationPurposeEnum = pgEnum("invitation_purpose", ["join", "reset"]);

/**
 * Links that let somebody set a password: to join, or because the old one is lost. The link is signed and not kept, so
 * that the table alone opens nothing.
 */
export const invitations = pgTable(
  "invitations",
  {
    id: text().primaryKey(),
    purpose: invitationPurposeEnum().notNull(),
    email: text().notNull(),
    role: roleEnum().notNull(),
    /** Whose password is set; null until somebody has joined. */
    userId: text().references(() => users.id),
    createdByName: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    // The list shows the open ones, and a new link ends those of the same e-mail.
    index("invitations_open").on(table.email).where(sql`${table.usedAt} is null and ${table.revokedAt} is null`),
  ],
);
