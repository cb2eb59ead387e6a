import { type BoardFilter, carrierOf } from "./board-filter.ts";
import type { ShipmentStatus } from "./shipment-status.ts";

/** How the board lays out its rows; null is the plain table. */
export const groupings = ["pickup", "courier", "status"] as const;

export type Grouping = (typeof groupings)[number];

/** What is asked for in a grouping: pickups are what still lies at its vendor. */
export function filterIn(grouping: Grouping | null, filter: BoardFilter): BoardFilter {
  return grouping === "pickup" ? { ...filter, status: "created" } : filter;
}

type Placed = {
  status: ShipmentStatus;
  vendor_id: string;
  pickup: { line1: string; district: string };
  courier: { id: string } | null;
  pickup_courier: { id: string } | null;
};

/** The place of what nobody has in the grouping by courier. */
export const NOBODY = "none";

/** In which group a row stands: a vendor may have several addresses, and each is one trip. */
export const placeIn: Record<Grouping, (row: Placed) => string> = {
  pickup: ({ vendor_id, pickup }) => JSON.stringify([vendor_id, pickup.district, pickup.line1]),
  courier: (row) => carrierOf(row)?.id ?? NOBODY,
  status: ({ status }) => status,
};

export type Group<R> = { place: string; rows: R[] };

/** The rows by their place, each group where its first row stood. */
export function groupRows<R>(rows: readonly R[], placeOf: (row: R) => string): Group<R>[] {
  return [...Map.groupBy(rows, placeOf)].map(([place, members]) => ({ place, rows: members }));
}
