import { and, eq, gte, inArray, isNotNull, lt, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { shipments } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { openStatuses, type ShipmentStatus } from "#lib/domain/shipment-status.ts";
import { within } from "./within.ts";

export type CourierLoad = { courierId: string; status: ShipmentStatus; shipments: number };

/** What each courier has to do: the pickup counts for whoever fetches it, everything after it for whoever delivers. */
export async function selectCourierLoads(tx: Tx, scope: Scope): Promise<CourierLoad[]> {
  const carrier = sql<string>`case when ${shipments.status} = 'created'
    then coalesce(${shipments.pickupCourierId}, ${shipments.courierId}) else ${shipments.courierId} end`;
  const loads = tx
    .select({ courierId: carrier.as("carrier"), status: shipments.status, shipments: sql<number>`1`.as("one") })
    .from(shipments)
    .where(and(within(shipments, scope), inArray(shipments.status, openStatuses)))
    .as("loads");
  return tx
    .select({ courierId: loads.courierId, status: loads.status, shipments: sql<number>`count(*)::int` })
    .from(loads)
    .where(isNotNull(loads.courierId))
    .groupBy(loads.courierId, loads.status);
}

/**
 * The cash each courier took at the doors in a stretch of time, in MNT.
 * @returns courier ids with amounts
 */
export async function selectCashTaken(tx: Tx, scope: Scope, from: Date, to: Date): Promise<Map<string, number>> {
  const method = sql`${shipments.cashCollected} ->> 'method'`;
  const rows = await tx
    .select({
      courierId: shipments.courierId,
      amount: sql<number>`sum((${shipments.cashCollected} ->> 'amount')::bigint)::float8`,
    })
    .from(shipments)
    .where(
      and(
        within(shipments, scope),
        isNotNull(shipments.courierId),
        gte(shipments.deliveredAt, from),
        lt(shipments.deliveredAt, to),
        eq(method, "cash"),
      ),
    )
    .groupBy(shipments.courierId);
  return new Map(rows.flatMap(({ courierId, amount }) => (courierId ? [[courierId, amount] as const] : [])));
}
