import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { users } from "#db/schema/index.ts";
import type { Locale } from "#lib/domain/locale.ts";

export type User = typeof users.$inferSelect;

/** @throws the driver's unique violation of `users_email` when somebody has the e-mail in any case of letters. */
export async function insertUser(tx: Tx, user: typeof users.$inferInsert): Promise<void> {
  await tx.insert(users).values(user);
}

export async function hasUsers(tx: Tx): Promise<boolean> {
  const rows = await tx.select({ id: users.id }).from(users).limit(1);
  return rows.length > 0;
}

export async function findUser(tx: Tx, id: string): Promise<User | undefined> {
  const rows = await tx.select().from(users).where(eq(users.id, id));
  return rows[0];
}

export async function findUserByEmail(tx: Tx, email: string): Promise<User | undefined> {
  const rows = await tx
    .select()
    .from(users)
    .where(eq(sql`lower(${users.email})`, email.toLowerCase()));
  return rows[0];
}

/** Keeps somebody out from `now` on and ends their sessions. Undefined when there is nobody of that id. */
export async function disableUser(tx: Tx, id: string, now: Date): Promise<User | undefined> {
  const rows = await tx
    .update(users)
    .set({ disabledAt: now, sessionEpoch: sql`${users.sessionEpoch} + 1` })
    .where(eq(users.id, id))
    .returning();
  return rows[0];
}

export async function updateLocale(tx: Tx, id: string, locale: Locale): Promise<void> {
  await tx.update(users).set({ locale }).where(eq(users.id, id));
}
