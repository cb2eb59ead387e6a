import { and, eq, gt, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { insertRows, row } from "#db/insert-rows.ts";
import { apiRequests, idempotencyKeys } from "#db/schema/index.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { RequestLogRow } from "./api-requests.ts";

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

/** An answer that is older than its 24 hours makes room for a new one. */
const unlessHeld = `on conflict (environment, partner_id, method, path, key) do update set
  body_hash = excluded.body_hash, request_id = excluded.request_id, status = excluded.status,
  response = excluded.response, created_at = excluded.created_at
  where idempotency_keys.created_at < now() - interval '24 hours'`;

/**
 * Closes a request in the transaction of its effect: its log row, and the answer to remember if it has a key. A
 * concurrent twin makes this wait until the twin commits or rolls back.
 * @returns false when an earlier call within 24 hours holds the key: then the effect must not commit
 */
export async function closeRequest(
  tx: Tx,
  log: RequestLogRow,
  answer: typeof idempotencyKeys.$inferInsert | null,
): Promise<boolean> {
  const rows = [row(apiRequests, log)];
  if (answer) rows.push(row(idempotencyKeys, answer, unlessHeld));
  return (await insertRows(tx, rows)) === rows.length;
}
