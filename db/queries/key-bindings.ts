import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { webhookEndpoints } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";
import type { WebhookEndpoint } from "./webhook-endpoints.ts";
import { within } from "./within.ts";

const live = (scope: Scope) => and(within(webhookEndpoints, scope), ne(webhookEndpoints.state, "deleted"));

/** Locked until the end of the transaction: two people bind one after the other. */
export async function lockWebhookEndpoint(tx: Tx, scope: Scope, id: string): Promise<WebhookEndpoint | undefined> {
  const rows = await tx
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.id, id), live(scope)))
    .for("update");
  return rows[0];
}

export async function findWebhookEndpoint(tx: Tx, scope: Scope, id: string): Promise<WebhookEndpoint | undefined> {
  const rows = await tx
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.id, id), live(scope)));
  return rows[0];
}

/** The endpoints that wait for a pending key, locked. */
export async function lockEndpointsAwaiting(tx: Tx, scope: Scope, keyId: string): Promise<WebhookEndpoint[]> {
  return tx
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.nextKeyId, keyId), live(scope)))
    .orderBy(webhookEndpoints.id)
    .for("update");
}

export async function setNextKey(tx: Tx, scope: Scope, endpointId: string, keyId: string): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set({ nextKeyId: keyId })
    .where(and(eq(webhookEndpoints.id, endpointId), live(scope)));
}

/** Lets a key wait at every endpoint that another one is bound to, or waits at. */
export async function setNextKeyOfHeirs(tx: Tx, scope: Scope, formerId: string, keyId: string): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set({ nextKeyId: keyId })
    .where(
      and(
        sql`(${webhookEndpoints.outboundKeyId} = ${formerId} or ${webhookEndpoints.nextKeyId} = ${formerId})`,
        live(scope),
      ),
    );
}

/** Sends a waiting key with every webhook from now on. An endpoint without a limit gets `ratePerMinute`. */
export async function promoteNextKey(
  tx: Tx,
  scope: Scope,
  keyId: string,
  { ratePerMinute, now }: { ratePerMinute: number; now: Date },
): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set({
      outboundKeyId: keyId,
      nextKeyId: null,
      ratePerMinute: sql`coalesce(${webhookEndpoints.ratePerMinute}, ${ratePerMinute})`,
      // A bucket that is new starts full.
      tokens: sql`case when ${webhookEndpoints.ratePerMinute} is null then ${ratePerMinute}
        else ${webhookEndpoints.tokens} end`,
      tokensAt: sql`case when ${webhookEndpoints.ratePerMinute} is null then ${now.toISOString()}::timestamptz
        else ${webhookEndpoints.tokensAt} end`,
    })
    .where(and(eq(webhookEndpoints.nextKeyId, keyId), live(scope)));
}

/** Which of these keys is still sent to some endpoint. */
export async function boundKeys(tx: Tx, scope: Scope, keyIds: string[]): Promise<string[]> {
  if (keyIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ id: webhookEndpoints.outboundKeyId })
    .from(webhookEndpoints)
    .where(and(inArray(webhookEndpoints.outboundKeyId, keyIds), live(scope)));
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}
