import { and, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { partners, secretKeys, signingSecrets, webhookEndpoints } from "#db/schema/index.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** A partner in an environment, and what signs the webhooks they exchange with PickPack. */
export type SharedSecret = { environment: Environment; partnerId: string; partner: string; sealed: string };

/**
 * The live secrets of the endpoints that speak Shop.mn's format: active, retiring until their overlap ends, and pending
 * ones, which sign beside them already (contract §6).
 * @param of only this partner's in this environment; undefined = everybody's
 */
export function listSharedSecrets(
  tx: Tx,
  of: { environment: Environment; partnerId: string } | undefined,
): Promise<SharedSecret[]> {
  const { environment, partnerId, sealedSecret, expiresAt } = signingSecrets;
  return tx
    .select({ environment, partnerId, partner: partners.name, sealed: sealedSecret })
    .from(signingSecrets)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, signingSecrets.endpointId))
    .innerJoin(partners, eq(partners.id, partnerId))
    .where(
      and(
        eq(webhookEndpoints.format, "shop_mn"),
        ne(webhookEndpoints.state, "deleted"),
        or(isNull(expiresAt), gt(expiresAt, sql`now()`)),
        of && and(eq(environment, of.environment), eq(partnerId, of.partnerId)),
      ),
    );
}

/** The inbound key of that hash, as far as it tells who calls. It is not counted: webhooks have a budget of their own. */
export async function findCallersKey(tx: Tx, secretHash: string) {
  const rows = await tx
    .select({
      id: secretKeys.id,
      environment: secretKeys.environment,
      partnerId: secretKeys.partnerId,
      name: secretKeys.name,
      allowedCidrs: secretKeys.allowedCidrs,
      revoked: sql<boolean>`${secretKeys.revokedAt} is not null`,
      expired: sql<boolean>`coalesce(${secretKeys.expiresAt} <= now(), false)`,
    })
    .from(secretKeys)
    .where(and(eq(secretKeys.secretHash, secretHash), eq(secretKeys.direction, "inbound")));
  return rows[0];
}
