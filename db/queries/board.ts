import { and, asc, desc, eq, inArray, isNull, like, lt, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { couriers, partners, scheduledMoves, shipments, users } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";
import type { Search } from "#lib/domain/search-terms.ts";
import type { Address } from "#lib/domain/shipment-facts.ts";
import { isTerminal, openStatuses, type ShipmentStatus, shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { within } from "./within.ts";

const twin = alias(shipments, "twin");
const pickupCouriers = alias(couriers, "pickup_couriers");

const columns = {
  id: shipments.id,
  version: shipments.version,
  status: shipments.status,
  trackingNumber: shipments.trackingNumber,
  orderId: shipments.orderId,
  vendorId: shipments.vendorId,
  serviceLevel: shipments.serviceLevel,
  partner: sql<string>`${partners.slug}`,
  vendor: shipments.pickupAddress,
  recipient: shipments.deliveryAddress,
  courier: { id: couriers.id, name: couriers.name },
  pickupCourier: { id: pickupCouriers.id, name: pickupCouriers.name },
  codAmount: shipments.codAmount,
  attempts: shipments.attempts,
  lastAttemptAt: shipments.lastAttemptAt,
  repeatsOrder: sql<boolean>`exists (
    select 1 from ${shipments} ${twin}
    where ${twin.environment} = ${shipments.environment} and ${twin.partnerId} = ${shipments.partnerId}
      and ${twin.orderId} = ${shipments.orderId} and ${twin.id} <> ${shipments.id})`,
  lastNote: shipments.lastNote,
  deliveryWindow: shipments.deliveryWindow,
  failure: shipments.failure,
  pickedUpAt: shipments.pickedUpAt,
  canceledLateAt: shipments.canceledLateAt,
  returningAt: shipments.returningAt,
  returnedAt: shipments.returnedAt,
  estimatedPickupAt: shipments.estimatedPickupAt,
  estimatedDeliveryAt: shipments.estimatedDeliveryAt,
  createdAt: shipments.createdAt,
  updatedAt: shipments.updatedAt,
  pending: {
    id: scheduledMoves.id,
    move: scheduledMoves.move,
    userId: scheduledMoves.userId,
    userName: sql<string>`${users.name}`,
    leftMs: sql<number>`round(greatest(0, extract(epoch from ${scheduledMoves.dueAt} - now()) * 1000))::int`,
  },
};

const selectRows = (tx: Tx, condition: SQL | undefined) =>
  tx
    .select(columns)
    .from(shipments)
    .innerJoin(partners, eq(partners.id, shipments.partnerId))
    .leftJoin(couriers, and(eq(couriers.environment, shipments.environment), eq(couriers.id, shipments.courierId)))
    .leftJoin(
      pickupCouriers,
      and(eq(pickupCouriers.environment, shipments.environment), eq(pickupCouriers.id, shipments.pickupCourierId)),
    )
    .leftJoin(scheduledMoves, and(eq(scheduledMoves.shipmentId, shipments.id), isNull(scheduledMoves.refusedAt)))
    .leftJoin(users, eq(users.id, scheduledMoves.userId))
    .where(condition);

export type BoardRecord = Awaited<ReturnType<typeof selectRows>>[number] & {
  vendor: Address;
  recipient: Address;
};

/** `%` and `_` are letters to who searches. */
const containing = (text: string) => like(shipments.searchText, `%${text.replace(/[\\%_]/g, "\\$&")}%`);

/** In that khoroo by its own member, or as it stands in the address (see `khorooIn`). */
const inKhoroo = (khoroo: number) =>
  sql`(${shipments.deliveryAddress} ->> 'khoroo' = ${String(khoroo)} or (${shipments.deliveryAddress} ->> 'khoroo' is null
    and ${shipments.deliveryAddress} ->> 'line1' ~* ${`(^|[^0-9])${khoroo}\\s*(-?\\s*(р|r|дугаар|дүгээр|dugaar))?\\s*(хороо|horoo|khoroo)`}))`;

/** As literals, so that Postgres recognises the conditions of the indexes over the open and over the closed ones. */
const inStatuses = (statuses: readonly ShipmentStatus[]) =>
  sql`${shipments.status} in (${sql.raw(statuses.map((status) => `'${status}'`).join(", "))})`;

const closedStatuses = shipmentStatuses.filter(isTerminal);

/** What `returnStateOf` calls due or under way and is closed; spelt like the index over it. */
const toReturn = sql`(${shipments.status} = 'failed' and ${shipments.pickedUpAt} is not null
  and ${shipments.returnedAt} is null and ${shipments.failure} ->> 'reason' is distinct from 'lost')`;

/**
 * What is due first comes first, as on the screen: the pickup while it lies at the vendor's, then the delivery. What only
 * has to go back is due at no time, and comes last.
 */
const dueFirst = asc(sql`case ${shipments.status} when 'created' then ${shipments.estimatedPickupAt}
  when 'failed' then null else ${shipments.estimatedDeliveryAt} end`);

/** Everything that somebody still has to do something about; at most `limit`, the most urgent of them. */
export function selectOpenRows(tx: Tx, scope: Scope, limit: number): Promise<BoardRecord[]> {
  return selectRows(tx, and(within(shipments, scope), or(inStatuses(openStatuses), toReturn)))
    .orderBy(dueFirst, desc(shipments.id))
    .limit(limit);
}

type Criteria = {
  statuses: readonly ShipmentStatus[] | null;
  search: Search;
  limit: number;
  /** Ids below this one. */
  before?: string;
};

/**
 * Newest first; of the given statuses, or of any (null), with every term in their search text. In any status the open
 * ones are read through by their index, and the closed found by their trigrams.
 */
export function selectBoardRows(tx: Tx, scope: Scope, criteria: Criteria): Promise<BoardRecord[]> {
  const { statuses, search, limit, before } = criteria;
  const terms = search.terms.map((spellings) => or(...spellings.map(containing)));
  const found = and(...terms, search.khoroo === null ? undefined : inKhoroo(search.khoroo));
  const condition = statuses
    ? and(inStatuses(statuses), found)
    : or(and(inStatuses(openStatuses), found), and(inStatuses(closedStatuses), found));
  const below = before === undefined ? undefined : lt(shipments.id, before);
  return selectRows(tx, and(within(shipments, scope), below, condition))
    .orderBy(desc(shipments.id))
    .limit(limit);
}

/** The newest rows whose tracking number or order is one of the codes, in any status. */
export function selectRowsByCodes(
  tx: Tx,
  scope: Scope,
  codes: readonly string[],
  limit: number,
): Promise<BoardRecord[]> {
  const numbers = codes.map((code) => code.toUpperCase());
  const orders = [...new Set(codes.flatMap((code) => [code, code.toUpperCase()]))];
  const named = or(inArray(shipments.trackingNumber, numbers), inArray(shipments.orderId, orders));
  return selectRows(tx, and(within(shipments, scope), named))
    .orderBy(desc(shipments.id))
    .limit(limit);
}

/** The open ones that a courier fetches or delivers, in no order. */
export function selectCarriedRows(tx: Tx, scope: Scope, courierId: string): Promise<BoardRecord[]> {
  const theirs = or(eq(shipments.courierId, courierId), eq(shipments.pickupCourierId, courierId));
  return selectRows(tx, and(within(shipments, scope), inStatuses(openStatuses), theirs));
}

/** The rows of these ids that are within the scope, in no order. */
export function selectBoardRowsByIds(tx: Tx, scope: Scope, ids: readonly string[]): Promise<BoardRecord[]> {
  return selectRows(tx, and(within(shipments, scope), inArray(shipments.id, [...ids])));
}
