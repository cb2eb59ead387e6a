import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { shipments, signingSecrets } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { type Owner, within } from "./within.ts";

/** The secret that signs `X-Shop-MN` for an endpoint, as far as it may be shown. */
export async function findActiveSigningSecret(tx: Tx, scope: Scope, endpointId: string) {
  const rows = await tx
    .select({ id: signingSecrets.id, lastFour: signingSecrets.lastFour, createdAt: signingSecrets.createdAt })
    .from(signingSecrets)
    .where(
      and(within(signingSecrets, scope), eq(signingSecrets.endpointId, endpointId), eq(signingSecrets.state, "active")),
    );
  return rows[0];
}

/** One shipment of a partner, by the index that begins with the one untouched for longest. */
export async function findAnyShipment(tx: Tx, { environment, partnerId }: Owner) {
  const rows = await tx
    .select({ id: shipments.id, trackingNumber: shipments.trackingNumber, createdAt: shipments.createdAt })
    .from(shipments)
    .where(and(eq(shipments.environment, environment), eq(shipments.partnerId, partnerId)))
    .orderBy(asc(shipments.updatedAt))
    .limit(1);
  return rows[0];
}
