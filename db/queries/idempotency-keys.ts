import { and, eq, gt, isNull, lte, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { violatedUnique } from "#db/failure.ts";
import { insertRows, row } from "#db/insert-rows.ts";
import { apiRequests, idempotencyKeys } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";
import type { RequestLogRow } from "./api-requests.ts";

export type IdempotentCall = { method: string; path: string; key: string };

export type RememberedAnswer = typeof idempotencyKeys.$inferSelect;

const sameCall = (scope: Scope, call: IdempotentCall) =>
  and(
    eq(idempotencyKeys.environment, scope.environment),
    scope.partnerId === null ? isNull(idempotencyKeys.partnerId) : eq(idempotencyKeys.partnerId, scope.partnerId),
    eq(idempotencyKeys.method, call.method),
    eq(idempotencyKeys.path, call.path),
    eq(idempotencyKeys.key, call.key),
  );

/** What an earlier call with this key answered within the last 24 hours. */
export async function findRememberedAnswer(
  tx: Tx,
  scope: Scope,
  call: IdempotentCall,
): Promise<RememberedAnswer | undefined> {
  const rows = await tx
    .select()
    .from(idempotencyKeys)
    .where(and(sameCall(scope, call), gt(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`)));
  return rows[0];
}

/** Makes room for a new answer where the remembered one is older than its 24 hours; returns whether it was. */
export async function forgetExpiredAnswer(tx: Tx, scope: Scope, call: IdempotentCall): Promise<boolean> {
  const expired = lte(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`);
  const { count } = await tx.delete(idempotencyKeys).where(and(sameCall(scope, call), expired));
  return count > 0;
}

/** Whether an effect did not commit because an earlier call holds its key. */
export function isKeyHeld(error: unknown): boolean {
  return violatedUnique(error)?.startsWith("idempotency_keys_") ?? false;
}

/**
 * Closes a request in the transaction of its effect: its log row, and the answer to remember if it has a key. A
 * concurrent twin makes the transaction wait until the twin commits or rolls back, and a key that is held, however old
 * its answer, makes it fail (`isKeyHeld`).
 */
export async function closeRequest(
  tx: Tx,
  log: RequestLogRow,
  answer: typeof idempotencyKeys.$inferInsert | null,
): Promise<void> {
  await insertRows(tx, [row(apiRequests, log), ...(answer ? [row(idempotencyKeys, answer)] : [])]);
}
