import type { Environment } from "./environment.ts";
import type { ReturnState } from "./return-to-vendor.ts";
import type { ScanReason, ScanVerdict, Station } from "./scan.ts";
import type { ShipmentStatus } from "./shipment-status.ts";

/** What a station does its scans for: a hub, a courier's load, a way of returning; null = nothing to choose. */
export type ScanTarget = { station: Station; id: string | null; reassign?: boolean };

/** What became of a scan. `code`: the server's, where it refused to judge. */
export type ScanOutcome = {
  verdict: ScanVerdict;
  reason: ScanReason | null;
  code: string | null;
  requestId: string | null;
  before: { by: string; at: string } | null;
};

/** A scan as a station's browser keeps it, with no more of a person than a number. */
export type KeptScan = {
  /** Sorts by time, and is the idempotency key. */
  key: string;
  environment: Environment;
  target: ScanTarget;
  trackingNumber: string;
  /** On the server's clock. */
  occurredAt: string;
  /** Which of how many, for a parcel in several. */
  pieces: number[];
  pieceCount: number;
  /** Null = it waits to be sent. */
  outcome: ScanOutcome | null;
};

export const isSameTarget = (a: ScanTarget, b: ScanTarget) => a.station === b.station && a.id === b.id;

export const isRefused = ({ outcome }: KeptScan) => outcome?.verdict === "refused";

/** The last scan of each parcel, newest first. */
export function linesOf(scans: readonly KeptScan[]): KeptScan[] {
  const lines = new Map<string, KeptScan>();
  for (const scan of scans.toReversed()) if (!lines.has(scan.trackingNumber)) lines.set(scan.trackingNumber, scan);
  return [...lines.values()];
}

/** How many pieces of a parcel have not passed by. */
export function missingPieces({ pieces, pieceCount }: KeptScan): number {
  return pieceCount - pieces.length;
}

/** After that, the same parcel at the same station has been elsewhere meanwhile. */
const SAME_SCAN_MS = 10 * 60_000;

/** What a scan adds to a list: nothing new, one more piece of a parcel that has its line, or a line of its own. */
export function scanAdds(line: KeptScan | undefined, piece: number, now: Date): "nothing" | "piece" | "line" {
  if (!line || isRefused(line) || now.getTime() - Date.parse(line.occurredAt) > SAME_SCAN_MS) return "line";
  return line.pieces.includes(piece) ? "nothing" : "piece";
}

/** What the list of expected parcels needs to know of a row of the board. */
export type ExpectableRow = {
  tracking_number: string;
  status: ShipmentStatus;
  partner: string;
  vendor_id: string;
  courier: { id: string } | null;
  return_state: ReturnState;
  canceled_late: boolean;
};

export const vendorKey = ({ partner, vendor_id }: ExpectableRow) => `${partner}/${vendor_id}`;

/** Whether a row is what a station waits for: a vendor's pickup, or a courier's load. */
export function isExpected(row: ExpectableRow, target: ScanTarget, vendor: string | null): boolean {
  if (target.station === "pick_up") return vendor !== null && row.status === "created" && vendorKey(row) === vendor;
  if (target.station !== "load" || target.id === null || row.canceled_late) return false;
  return row.courier?.id === target.id && (row.status === "picked_up" || row.status === "in_transit");
}
