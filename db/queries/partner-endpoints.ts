import { and, desc, lt, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { webhookEndpoints } from "#db/schema/index.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { WebhookEndpoint } from "./webhook-endpoints.ts";
import { within } from "./within.ts";

/** A partner's endpoints that are not deleted, newest first, with ids below `before`. */
export function listPartnerEndpoints(
  tx: Tx,
  scope: PartnerScope,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<WebhookEndpoint[]> {
  return tx
    .select()
    .from(webhookEndpoints)
    .where(
      and(
        within(webhookEndpoints, scope),
        ne(webhookEndpoints.state, "deleted"),
        before === undefined ? undefined : lt(webhookEndpoints.id, before),
      ),
    )
    .orderBy(desc(webhookEndpoints.id))
    .limit(limit);
}
