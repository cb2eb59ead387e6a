import { and, asc, eq, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { partners, signingSecrets, webhookEndpoints } from "#db/schema/index.ts";
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

/** Takes an endpoint out for good; false when there is no such endpoint (any more). */
export async function removeWebhookEndpoint(tx: Tx, scope: Scope, id: string, now: Date): Promise<boolean> {
  const removed = await tx
    .update(webhookEndpoints)
    .set({ state: "deleted", disabledAt: now })
    .where(and(eq(webhookEndpoints.id, id), within(webhookEndpoints, scope), ne(webhookEndpoints.state, "deleted")))
    .returning({ id: webhookEndpoints.id });
  return removed.length > 0;
}

export type EndpointPatch = Partial<
  Pick<NewWebhookEndpoint, "url" | "eventTypes" | "maxInFlight" | "ratePerMinute" | "tokens" | "tokensAt"> & {
    outboundKeyId: null;
    nextKeyId: null;
  }
>;

/** Changes what is set of an endpoint that is locked. */
export async function updateWebhookEndpoint(tx: Tx, scope: Scope, id: string, patch: EndpointPatch): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set(patch)
    .where(and(eq(webhookEndpoints.id, id), within(webhookEndpoints, scope)));
}
