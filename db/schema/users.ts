import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { BoardLayout } from "#lib/domain/board-layout.ts";
import { roles } from "#lib/domain/role.ts";
import { attemptPurposes } from "#lib/domain/sign-in-attempt.ts";
import { instant } from "./columns.ts";

export const roleEnum = pgEnum("role", roles);

export const users = pgTable(
  "users",
  {
    id: text().primaryKey(),
    email: text().notNull(),
    name: text().notNull(),
    role: roleEnum().notNull(),
    passwordHash: text().notNull(),
    locale: text().notNull().default("mn"),
    // Whether single letters are commands; whoever dictates or presses by accident turns them off (WCAG 2.1.4).
    letterKeys: boolean().notNull().default(true),
    // Null = never changed.
    boardLayout: jsonb().$type<BoardLayout>(),
    // Raised when a password changes or a person is disabled: every session that carries an older number is over.
    sessionEpoch: integer().notNull().default(1),
    disabledAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [uniqueIndex("users_email").on(sql`lower(${table.email})`)],
);

export const signInAttempts = pgTable(
  "sign_in_attempts",
  {
    id: text().primaryKey(),
    email: text().notNull(),
    address: text().notNull(),
    succeeded: boolean().notNull(),
    // A password is asked again before some changes: guessing it there counts like guessing it at the door.
    purpose: text({ enum: attemptPurposes }).notNull().default("sign_in"),
    userAgent: text(),
    createdAt: instant().notNull(),
  },
  (table) => [
    // The throttle counts the last quarter of an hour of one e-mail and of one address at every sign-in.
    index("sign_in_attempts_email").on(table.email, table.createdAt),
    index("sign_in_attempts_address").on(table.address, table.createdAt),
  ],
);
