import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { signInAttempts, users } from "#db/schema/index.ts";
import type { BoardLayout } from "#lib/domain/board-layout.ts";
import type { Locale } from "#lib/domain/locale.ts";
import type { Role } from "#lib/domain/role.ts";

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

export async function updatePreferences(
  tx: Tx,
  id: string,
  preferences: { locale?: Locale; letterKeys?: boolean; boardLayout?: BoardLayout | null },
): Promise<Pick<User, "locale" | "letterKeys" | "boardLayout"> | undefined> {
  const { locale, letterKeys, boardLayout } = preferences;
  const rows = await tx
    .update(users)
    // Itself where nothing is said of it, so that there is always something to set.
    .set({
      locale: locale ?? sql`${users.locale}`,
      letterKeys: letterKeys ?? sql`${users.letterKeys}`,
      boardLayout: boardLayout === undefined ? sql`${users.boardLayout}` : boardLayout,
    })
    .where(eq(users.id, id))
    .returning({ locale: users.locale, letterKeys: users.letterKeys, boardLayout: users.boardLayout });
  return rows[0];
}

export async function lockUser(tx: Tx, id: string): Promise<User | undefined> {
  const rows = await tx.select().from(users).where(eq(users.id, id)).for("update");
  return rows[0];
}

/** Who can administer now, held until the transaction ends: two admins cannot take the office from each other. */
export async function lockActiveAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, "admin"), isNull(users.disabledAt)))
    .orderBy(users.id)
    .for("update");
  return rows.map(({ id }) => id);
}

export async function updateRole(tx: Tx, id: string, role: Role): Promise<void> {
  await tx.update(users).set({ role }).where(eq(users.id, id));
}

export async function enableUser(tx: Tx, id: string): Promise<void> {
  await tx.update(users).set({ disabledAt: null }).where(eq(users.id, id));
}

/** Sets a password and ends every session that began with the old one. */
export async function updatePassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await tx
    .update(users)
    .set({ passwordHash, sessionEpoch: sql`${users.sessionEpoch} + 1` })
    .where(eq(users.id, id));
}

/** Everybody, or one of them, with when and from where they last signed in; by name as Mongolians sort it. */
export async function listPeople(tx: Tx, id?: string): Promise<PersonRow[]> {
  const last = tx
    .select({ at: signInAttempts.createdAt, address: signInAttempts.address })
    .from(signInAttempts)
    .where(
      and(
        eq(signInAttempts.email, sql`lower(${users.email})`),
        eq(signInAttempts.succeeded, true),
        eq(signInAttempts.purpose, "sign_in"),
      ),
    )
    .orderBy(desc(signInAttempts.createdAt))
    .limit(1)
    .as("last");
  return tx
    .select({ user: users, lastAt: last.at, lastAddress: last.address })
    .from(users)
    .leftJoinLateral(last, sql`true`)
    .where(id === undefined ? undefined : eq(users.id, id))
    .orderBy(sql`${users.name} collate "mn-x-icu"`, users.id);
}

export type PersonRow = { user: User; lastAt: Date | null; lastAddress: string | null };
