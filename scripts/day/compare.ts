import type { DayShipment } from "#db/day-shipments.ts";
import mn from "#messages/mn.json" with { type: "json" };
import { isOnBoard, type Parcel, toldOf } from "./model.ts";
import type { BoardLines } from "./read-board.ts";

/** A webhook as it arrived. */
export type Told = { eventId: string; shipmentId: string; type: string };

const said = (value: unknown) => JSON.stringify(value);

/** Where the database is not as the day has to have left it. */
export function compareDatabase(parcels: Iterable<Parcel>, rows: readonly DayShipment[]): string[] {
  const found = new Map(rows.map((row) => [row.id, row]));
  const differences = [...parcels].flatMap((parcel) => {
    const row = found.get(parcel.id);
    found.delete(parcel.id);
    if (!row) return [`${parcel.number}: not in the database`];
    return (["status", "courier", "attempts", "isReturned", "events"] as const)
      .filter((fact) => said(row[fact]) !== said(parcel[fact]))
      .map((fact) => `${parcel.number}: ${fact} is ${said(row[fact])} in the database, not ${said(parcel[fact])}`);
  });
  return [...differences, ...[...found.keys()].map((id) => `${id}: in the database, and nobody made it`)];
}

/** Where a board does not show the open parcels as they stand, or shows others. */
export function compareBoard(who: string, parcels: Iterable<Parcel>, lines: BoardLines): string[] {
  const left = new Map(lines);
  const differences = [...parcels].filter(isOnBoard).flatMap((parcel) => {
    const line = left.get(parcel.id);
    left.delete(parcel.id);
    const { number, status, courier, attempts } = parcel;
    if (line === undefined) return [`${number}: not on the board of ${who}, though ${status}`];
    const words = [number, mn.shipments.status[status], courier, attempts > 0 ? `${attempts}/` : null];
    return words
      .filter((word) => word !== null && !line.includes(word))
      .map((word) => `${number}: the board of ${who} does not say "${word}": ${said(line)}`);
  });
  return [...differences, ...[...left.keys()].map((id) => `${id}: still on the board of ${who}`)];
}

/** Where a list of closed parcels is not the one there has to be. */
export function compareClosed(who: string, status: Parcel["status"], parcels: Iterable<Parcel>, lines: BoardLines) {
  return compareList(
    `the ${status} of ${who}`,
    [...parcels].filter((parcel) => parcel.status === status),
    lines,
  );
}

/** Where the view of what has to go back is not the one there has to be. */
export function compareReturns(who: string, parcels: Iterable<Parcel>, lines: BoardLines): string[] {
  const due = [...parcels].filter(({ status, isReturned }) => status === "failed" && !isReturned);
  return compareList(`what ${who} has to send back`, due, lines);
}

function compareList(name: string, expected: readonly Parcel[], lines: BoardLines): string[] {
  const ids = new Set(expected.map(({ id }) => id));
  const missing = [...ids].filter((id) => !lines.has(id));
  const strange = [...lines.keys()].filter((id) => !ids.has(id));
  return [...missing.map((id) => `${id}: not among ${name}`), ...strange.map((id) => `${id}: among ${name}`)];
}

/** What the shop was told otherwise than it had to be: each event once, and those of a shipment in their order. */
export function compareReceiver(parcels: Iterable<Parcel>, received: readonly Told[]): string[] {
  const ids = new Set<string>();
  const twice = received.filter(({ eventId }) => ids.size === ids.add(eventId).size);
  const told = Map.groupBy(received, ({ shipmentId }) => shipmentId);
  const differences = [...parcels].flatMap((parcel) => {
    const heard = (told.get(parcel.id) ?? []).map(({ type }) => type);
    told.delete(parcel.id);
    const due = toldOf(parcel);
    return said(heard) === said(due) ? [] : [`${parcel.number}: its shop was told ${said(heard)}, not ${said(due)}`];
  });
  return [
    ...differences,
    ...twice.map(({ eventId }) => `${eventId}: told twice`),
    ...[...told.keys()].map((id) => `${id}: told of, and nobody made it`),
  ];
}
