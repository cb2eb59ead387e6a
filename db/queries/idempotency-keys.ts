import { and, eq, lt, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { idempotencyKeys } from "#db/schema/index.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";

export type IdempotentCall = { method: string; path: string; key: string };

export type RememberedAnswer = typeof idempotencyKeys.$inferSelect;

const sameCall = (scope: PartnerScope, call: IdempotentCall) =>
  and(
    eq(idempotencyKeys.environment, scope.environment),
    eq(idempotencyKeys.partnerId, scope.partnerId),
    eq(idempotencyKeys.method, call.method),
    eq(idempotencyKeys.path, call.path),
    eq(idempotencyKeys.key, call.key),
  );

/**
 * Takes the key for this call, or returns null when an earlier call within 24 hours holds it. A concurrent twin makes
 * this wait until the twin commits or rolls back, at most 5 s (then the driver reports a lock timeout).
 */
export async function claimIdempotencyKey(
  tx: Tx,
  scope: PartnerScope,
  call: IdempotentCall,
  fresh: { bodyHash: string; requestId: string; createdAt: Date },
): Promise<boolean> {
  const [, claimed] = await Promise.all([
    tx.execute(sql`select set_config('lock_timeout', '5s', true)`),
    tx
      .insert(idempotencyKeys)
      .values({ environment: scope.environment, partnerId: scope.partnerId, ...call, ...fresh })
      .onConflictDoUpdate({
        target: [
          idempotencyKeys.environment,
          idempotencyKeys.partnerId,
          idempotencyKeys.method,
          idempotencyKeys.path,
          idempotencyKeys.key,
        ],
        set: { ...fresh, status: null, response: null },
        setWhere: lt(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`),
      })
      .returning({ key: idempotencyKeys.key }),
  ]);
  return claimed.length > 0;
}

/** What the earlier call answered. */
export async function findRememberedAnswer(
  tx: Tx,
  scope: PartnerScope,
  call: IdempotentCall,
): Promise<RememberedAnswer | undefined> {
  const rows = await tx.select().from(idempotencyKeys).where(sameCall(scope, call));
  return rows[0];
}

/** Stores the answer beside its effect, in the same transaction. */
export async function rememberAnswer(
  tx: Tx,
  scope: PartnerScope,
  call: IdempotentCall,
  answer: { status: number; response: string },
): Promise<void> {
  await tx.update(idempotencyKeys).set(answer).where(sameCall(scope, call));
}
