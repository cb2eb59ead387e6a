import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { partners, signingSecrets, webhookDeliveries, webhookEndpoints } from "#db/schema/index.ts";
import type { PartnerScope, Scope } from "#lib/domain/scope.ts";
import { type Owner, within } from "./within.ts";

export type WebhookEndpoint = typeof webhookEndpoints.$inferSelect;

export type NewWebhookEndpoint = Omit<typeof webhookEndpoints.$inferInsert, "environment" | "partnerId">;

export type NewSigningSecret = Omit<typeof signingSecrets.$inferInsert, "environment" | "partnerId">;

export async function insertWebhookEndpoint(
  tx: Tx,
  { environment, partnerId }: Owner,
  endpoint: NewWebhookEndpoint,
): Promise<WebhookEndpoint> {
  const [row] = await tx
    .insert(webhookEndpoints)
    .values({ ...endpoint, environment, partnerId })
    .returning();
  if (!row) throw new Error("An insert returned no row.");
  return row;
}

export async function insertSigningSecret(
  tx: Tx,
  { environment, partnerId }: Owner,
  secret: NewSigningSecret,
): Promise<void> {
  await tx.insert(signingSecrets).values({ ...secret, environment, partnerId });
}

/** All but the deleted, with the slug of the partner each belongs to, oldest first. */
export async function selectWebhookEndpoints(tx: Tx, scope: Scope): Promise<(WebhookEndpoint & { partner: string })[]> {
  const rows = await tx
    .select({ endpoint: webhookEndpoints, partner: partners.slug })
    .from(webhookEndpoints)
    .innerJoin(partners, eq(partners.id, webhookEndpoints.partnerId))
    .where(and(within(webhookEndpoints, scope), ne(webhookEndpoints.state, "deleted")))
    .orderBy(asc(webhookEndpoints.id));
  return rows.map(({ endpoint, partner }) => ({ ...endpoint, partner }));
}

/** The enabled endpoint of that very URL, with the sealed secret that signs `X-Shop-MN`. */
export async function findEndpointByUrl(
  tx: Tx,
  scope: PartnerScope,
  url: string,
): Promise<{ id: string; sealedSecret: string } | undefined> {
  const rows = await tx
    .select({ id: webhookEndpoints.id, sealedSecret: signingSecrets.sealedSecret })
    .from(webhookEndpoints)
    .innerJoin(
      signingSecrets,
      and(eq(signingSecrets.endpointId, webhookEndpoints.id), eq(signingSecrets.state, "active")),
    )
    .where(and(within(webhookEndpoints, scope), eq(webhookEndpoints.url, url), eq(webhookEndpoints.state, "enabled")))
    .limit(1);
  return rows[0];
}

/**
 * Takes an endpoint out for good and settles what it still had to get.
 *
 * @returns how many deliveries were canceled, or null when there is no such endpoint.
 */
export async function removeWebhookEndpoint(tx: Tx, scope: Scope, id: string, now: Date): Promise<number | null> {
  const removed = await tx
    .update(webhookEndpoints)
    .set({ state: "deleted", disabledAt: now })
    .where(and(eq(webhookEndpoints.id, id), within(webhookEndpoints, scope), ne(webhookEndpoints.state, "deleted")))
    .returning({ id: webhookEndpoints.id });
  if (removed.length === 0) return null;
  // Without its claim, the worker that is sending one of them cannot complete the row any more.
  const canceled = await tx
    .update(webhookDeliveries)
    .set({ status: "canceled", settledAt: now, claimId: null, leaseUntil: null })
    .where(
      and(
        eq(webhookDeliveries.endpointId, id),
        within(webhookDeliveries, scope),
        inArray(webhookDeliveries.status, ["pending", "sending", "held"]),
      ),
    )
    .returning({ id: webhookDeliveries.id });
  return canceled.length;
}
