import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { webhookEndpoints } from "#db/schema/index.ts";
import type { EndpointFormat } from "#lib/domain/delivery-status.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { within } from "./within.ts";

type StatePatch = Partial<
  Pick<
    typeof webhookEndpoints.$inferInsert,
    "state" | "disabledAt" | "disabledBy" | "disabledReason" | "skipHeldBefore" | "failingSince" | "window"
  >
>;

/** Changes the state of an endpoint that is locked. */
export async function setEndpointState(tx: Tx, scope: Scope, id: string, patch: StatePatch): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set(patch)
    .where(and(eq(webhookEndpoints.id, id), within(webhookEndpoints, scope)));
}

export type SilencedEndpoint = { id: string; environment: Environment; partnerId: string; failingSince: Date };

/** Disables the endpoints of a format that have been failing, without any success, for so many seconds. */
export async function disableSilent(
  tx: Tx,
  format: EndpointFormat,
  { seconds, by, reason }: { seconds: number; by: string; reason: string },
): Promise<SilencedEndpoint[]> {
  const { id, environment, partnerId, failingSince } = webhookEndpoints;
  const rows = await tx
    .update(webhookEndpoints)
    .set({ state: "disabled", disabledAt: sql`now()`, disabledBy: by, disabledReason: reason })
    .where(
      and(
        eq(webhookEndpoints.format, format),
        eq(webhookEndpoints.state, "enabled"),
        sql`${failingSince} <= now() - make_interval(secs => ${seconds})`,
      ),
    )
    .returning({ id, environment, partnerId, failingSince });
  return rows.flatMap((row) => (row.failingSince ? [{ ...row, failingSince: row.failingSince }] : []));
}
