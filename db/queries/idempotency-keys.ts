import { and, eq, gt, lt, sql } from "drizzle-orm";
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

/** What an earlier call with this key answered within the last 24 hours. */
export async function findRememberedAnswer(
  tx: Tx,
  scope: PartnerScope,
  call: IdempotentCall,
): Promise<RememberedAnswer | undefined> {
  const rows = await tx
    .select()
    .from(idempotencyKeys)
    .where(and(sameCall(scope, call), gt(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`)));
  return rows[0];
}

/**
 * Stores the answer beside its effect, in the same transaction. A concurrent twin makes this wait until the twin commits
 * or rolls back.
 * @returns false when an earlier call within 24 hours holds the key: then the effect must not commit
 */
export async function rememberAnswer(
  tx: Tx,
  scope: PartnerScope,
  call: IdempotentCall,
  answer: Pick<RememberedAnswer, "bodyHash" | "requestId" | "status" | "response" | "createdAt">,
): Promise<boolean> {
  const { environment, partnerId } = scope;
  const stored = await tx
    .insert(idempotencyKeys)
    .values({ environment, partnerId, ...call, ...answer })
    .onConflictDoUpdate({
      target: [
        idempotencyKeys.environment,
        idempotencyKeys.partnerId,
        idempotencyKeys.method,
        idempotencyKeys.path,
        idempotencyKeys.key,
      ],
      set: answer,
      setWhere: lt(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`),
    })
    .returning({ key: idempotencyKeys.key });
  return stored.length > 0;
}
