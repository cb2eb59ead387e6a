import { and, desc, eq, getTableColumns, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { webhookTests } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { type Owner, within } from "./within.ts";

export type WebhookTest = typeof webhookTests.$inferSelect;

export type NewWebhookTest = Omit<typeof webhookTests.$inferInsert, "environment" | "partnerId">;

export async function insertWebhookTest(
  tx: Tx,
  { environment, partnerId }: Owner,
  test: NewWebhookTest,
): Promise<WebhookTest> {
  const [row] = await tx
    .insert(webhookTests)
    .values({ ...test, environment, partnerId })
    .returning();
  if (!row) throw new Error("An insert returned no row.");
  return row;
}

/** The newest test call of an endpoint that carried that key; null = none. */
export async function newestWebhookTest(
  tx: Tx,
  scope: Scope,
  { endpointId, keyId }: { endpointId: string; keyId: string | null },
): Promise<WebhookTest | undefined> {
  const carried = keyId === null ? isNull(webhookTests.keyId) : eq(webhookTests.keyId, keyId);
  const rows = await tx
    .select()
    .from(webhookTests)
    .where(and(within(webhookTests, scope), eq(webhookTests.endpointId, endpointId), carried))
    .orderBy(desc(webhookTests.id))
    .limit(1);
  return rows[0];
}

/** The newest test call of each endpoint and key of a scope. */
export async function newestWebhookTests(tx: Tx, scope: Scope): Promise<WebhookTest[]> {
  return tx
    .selectDistinctOn([webhookTests.endpointId, webhookTests.keyId], getTableColumns(webhookTests))
    .from(webhookTests)
    .where(within(webhookTests, scope))
    .orderBy(webhookTests.endpointId, sql`${webhookTests.keyId} nulls first`, desc(webhookTests.id));
}

/** The newest test call that each signing secret of these endpoints signed. */
export async function newestTestsOfSecrets(tx: Tx, scope: Scope, endpointIds: string[]): Promise<WebhookTest[]> {
  return tx
    .selectDistinctOn([webhookTests.secretId], getTableColumns(webhookTests))
    .from(webhookTests)
    .where(
      and(within(webhookTests, scope), inArray(webhookTests.endpointId, endpointIds), isNotNull(webhookTests.secretId)),
    )
    .orderBy(webhookTests.secretId, desc(webhookTests.id));
}
