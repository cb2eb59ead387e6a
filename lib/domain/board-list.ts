import type { ListKey } from "./board-filter.ts";
import { isReturning, type ReturnState } from "./return-to-vendor.ts";
import { isTerminal, type ShipmentStatus } from "./shipment-status.ts";

type Row = { id: string; version: number; status: ShipmentStatus; return_state: ReturnState };

/** Whether a changed row that is not in a list yet has its place in it. Only the server knows what a search finds. */
function joins(list: ListKey, row: Row): boolean {
  if (list.kind === "open") return !isTerminal(row.status) || isReturning(row.return_state);
  return list.kind === "closed" && row.status === list.status;
}

/**
 * A list with one changed row: replaced in its place, or put where its id belongs (newest first). A row that has left
 * the list's status stays until the next reading: `isShown` decides what is seen. News older than the row changes
 * nothing, and then the same array comes back.
 */
export function withRow<R extends Row>(list: ListKey, rows: readonly R[], row: R): readonly R[] {
  const at = rows.findIndex(({ id }) => id === row.id);
  const known = rows[at];
  if (known) return known.version > row.version ? rows : rows.with(at, row);
  if (!joins(list, row)) return rows;
  const below = rows.findIndex(({ id }) => id < row.id);
  return below === -1 ? [...rows, row] : rows.toSpliced(below, 0, row);
}

/** Longer than a transaction takes from its clock to its commit: such rows may be missing from a reading. */
const IN_DOUBT_MS = 15_000;

/**
 * A fresh reading of a list, without going back behind what is known already: a row the stream brought while the
 * answer was under way is newer than the answer.
 * @param isNewer whether a known row of the same version was heard of after the reading began
 */
export function withReading<R extends Row & { updated_at: string }>(
  known: { rows: readonly R[] } | undefined,
  reading: { rows: R[]; read_at: string },
  isNewer: (row: R) => boolean = () => false,
): R[] {
  const inDoubt = Date.parse(reading.read_at) - IN_DOUBT_MS;
  const recent = known?.rows.filter((row) => Date.parse(row.updated_at) >= inDoubt || isNewer(row)) ?? [];
  if (recent.length === 0) return reading.rows;
  const merged = new Map(reading.rows.map((row) => [row.id, row]));
  for (const row of recent) {
    const read = merged.get(row.id);
    if (!read || read.version < row.version || (read.version === row.version && isNewer(row))) merged.set(row.id, row);
  }
  return [...merged.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
}
