import { database, type Tx } from "#db/client.ts";
import {
  type BoardRecord,
  selectBoardRows,
  selectBoardRowsByIds,
  selectOpenRows,
  selectRowsByCodes,
} from "#db/queries/board.ts";
import type { BoardList, BoardQuery, BoardRow } from "#lib/contracts/board.ts";
import { wireInstant, wireInstantOrNull } from "#lib/contracts/instant.ts";
import { districtCode } from "#lib/domain/district.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { khorooIn } from "#lib/domain/khoroo.ts";
import { returnStateOf } from "#lib/domain/return-to-vendor.ts";
import { type Scope, staffScope } from "#lib/domain/scope.ts";
import { pastedCodes, searchOf } from "#lib/domain/search-terms.ts";

/** Open shipments are all sent; what is closed or found only as far as a person reads. */
const limits = { open: 10_000, other: 500 };

function presentPending(pending: BoardRecord["pending"]): BoardRow["pending"] {
  if (!pending) return null;
  const { id, move, userId, userName, leftMs } = pending;
  return { id, to: move.to, by: { id: userId, name: userName }, left_ms: leftMs };
}

/** A row as the board has it. */
export function presentRow({ recipient, vendor, ...record }: BoardRecord): BoardRow {
  return {
    id: record.id,
    version: record.version,
    status: record.status,
    tracking_number: record.trackingNumber,
    order_id: record.orderId,
    vendor_id: record.vendorId,
    partner: record.partner,
    pickup: { name: vendor.name, phone: vendor.phone, line1: vendor.line1, district: vendor.district },
    service_level: record.serviceLevel,
    district: recipient.district,
    district_code: districtCode(recipient.district),
    khoroo: recipient.khoroo ?? khorooIn(recipient.line1),
    line1: recipient.line1,
    landmark: recipient.landmark ?? null,
    has_pin: recipient.lat !== undefined && recipient.lng !== undefined,
    recipient_name: recipient.name,
    recipient_phone: recipient.phone,
    courier: record.courier,
    pickup_courier: record.pickupCourier,
    cod_amount: record.codAmount,
    attempts: record.attempts,
    last_attempt_at: wireInstantOrNull(record.lastAttemptAt),
    repeats_order: record.repeatsOrder,
    canceled_late: record.canceledLateAt !== null,
    note: record.lastNote,
    return_state: returnStateOf(record),
    delivery_window: record.deliveryWindow,
    estimated_pickup_at: wireInstantOrNull(record.estimatedPickupAt),
    estimated_delivery_at: wireInstantOrNull(record.estimatedDeliveryAt),
    created_at: wireInstant(record.createdAt),
    updated_at: wireInstant(record.updatedAt),
    pending: presentPending(record.pending),
  };
}

const newestFirst = (records: BoardRecord[]) => records.sort((a, b) => (a.id < b.id ? 1 : -1));

type Reading = { scope: Scope; tx?: Tx; now?: Date };

/**
 * The board's rows, newest first: what is open or has to go back, those of one status, or those found in any status.
 * @param most a lower limit than usual, for a first paint, which shows the most urgent
 */
export async function listBoardRows(
  { scope, tx = database(), now = new Date() }: Reading,
  { status, q = "" }: BoardQuery,
  most = limits.open,
): Promise<BoardList> {
  const search = searchOf(q);
  const codes = pastedCodes(q);
  const isEverything = search.terms.length === 0 && !status;
  const limit = Math.min(most, isEverything ? limits.open : limits.other);
  const read = () => {
    if (codes) return selectRowsByCodes(tx, scope, codes, limit + 1);
    if (isEverything) return selectOpenRows(tx, scope, limit + 1);
    return selectBoardRows(tx, scope, { statuses: status ? [status] : null, search, limit: limit + 1 });
  };
  const records = await read();
  return {
    rows: newestFirst(records.slice(0, limit)).map(presentRow),
    complete: records.length <= limit,
    read_at: wireInstant(now),
  };
}

/** The rows as they are now of what has changed in an environment: for the live stream, which serves PickPack's people. */
export async function boardRowsByIds(environment: Environment, ids: readonly string[]): Promise<BoardRow[]> {
  if (ids.length === 0) return [];
  return (await selectBoardRowsByIds(database(), staffScope(environment), ids)).map(presentRow);
}

/** One row, inside the transaction that changed it; undefined when it is not within the scope. */
export async function boardRowOf({ tx, scope }: { tx: Tx; scope: Scope }, id: string): Promise<BoardRow | undefined> {
  return (await selectBoardRowsByIds(tx, scope, [id])).map(presentRow)[0];
}
