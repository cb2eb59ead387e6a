import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { signInAttempts } from "#db/schema/index.ts";

export type SignInAttempt = typeof signInAttempts.$inferSelect;

type Attempt = Omit<typeof signInAttempts.$inferInsert, "succeeded">;

/** Written as failed before the password is looked at, so that guesses sent together see one another. */
export async function insertAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  await tx.insert(signInAttempts).values({ ...attempt, succeeded: false });
}

export async function markSucceeded(tx: Tx, id: string): Promise<void> {
  await tx.update(signInAttempts).set({ succeeded: true }).where(eq(signInAttempts.id, id));
}

/** Forgets an attempt that was refused unseen, so that waiting people do not wait longer for trying. */
export async function deleteAttempt(tx: Tx, id: string): Promise<void> {
  await tx.delete(signInAttempts).where(eq(signInAttempts.id, id));
}

/**
 * The failures since `since`, newest first: of an e-mail since its last success, and of an address. One limit's worth
 * of each is enough to decide.
 */
export async function selectFailures(
  tx: Tx,
  { email, address, since, limits }: { email: string; address: string; since: Date; limits: Limits },
): Promise<{ byEmail: Date[]; byAddress: Date[] }> {
  const failedSince = and(
    eq(signInAttempts.succeeded, false),
    sql`${signInAttempts.createdAt} > ${since.toISOString()}`,
  );
  const lastSuccess = sql`coalesce((
    select max(success.created_at) from sign_in_attempts success where success.email = ${email} and success.succeeded
  ), '-infinity')`;
  const times = { at: signInAttempts.createdAt };
  const newest = sql`${signInAttempts.createdAt} desc`;
  const [byEmail, byAddress] = await Promise.all([
    tx
      .select(times)
      .from(signInAttempts)
      .where(and(eq(signInAttempts.email, email), failedSince, sql`${signInAttempts.createdAt} > ${lastSuccess}`))
      .orderBy(newest)
      .limit(limits.perEmail + 1),
    tx
      .select(times)
      .from(signInAttempts)
      .where(and(eq(signInAttempts.address, address), failedSince))
      .orderBy(newest)
      .limit(limits.perAddress + 1),
  ]);
  return { byEmail: byEmail.map((row) => row.at), byAddress: byAddress.map((row) => row.at) };
}

export type Limits = { perEmail: number; perAddress: number };

/** The attempts for an e-mail, newest first, which its index has in this order; ids carry their time. */
export async function listAttempts(
  tx: Tx,
  { email, before, limit }: { email: string; before?: string; limit: number },
): Promise<SignInAttempt[]> {
  return tx
    .select()
    .from(signInAttempts)
    .where(and(eq(signInAttempts.email, email), before === undefined ? undefined : lt(signInAttempts.id, before)))
    .orderBy(desc(signInAttempts.createdAt), desc(signInAttempts.id))
    .limit(limit);
}

/**
 * Forgets attempts with an id below `id`, by the primary key, so many at a time that nobody waits for it.
 *
 * @returns how many.
 */
export async function deleteAttemptsBefore(tx: Tx, id: string, most: number): Promise<number> {
  const old = tx.select({ id: signInAttempts.id }).from(signInAttempts).where(lt(signInAttempts.id, id)).limit(most);
  const rows = await tx
    .delete(signInAttempts)
    .where(sql`${signInAttempts.id} in ${old}`)
    .returning({ id: signInAttempts.id });
  return rows.length;
}
