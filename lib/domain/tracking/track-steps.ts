import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";

/** A stop of a parcel's way: behind it, where it is, or still to come (`at` null). */
export type TrackStep = { status: ShipmentStatus; state: "done" | "now" | "next"; at: Date | null };

export type Reached = { status: ShipmentStatus; at: Date };

/** The way of a parcel that arrives. */
const path: readonly ShipmentStatus[] = ["created", "picked_up", "in_transit", "out_for_delivery", "delivered"];

/**
 * The way of a shipment, from its registration to where it is, and what is to come. A stop it never made is left out;
 * one that it has to make again, after an attempt that failed, is to come.
 * @param moves every state it was in, in order; the last time at each counts
 */
export function trackSteps(status: ShipmentStatus, moves: readonly Reached[]): TrackStep[] {
  const reached = new Map(moves.map((move) => [move.status, move.at]));
  const now: TrackStep = { status, state: "now", at: reached.get(status) ?? null };
  const here = path.indexOf(status);
  const behind = (here === -1 ? path : path.slice(0, here)).flatMap((step): TrackStep[] => {
    const at = reached.get(step);
    return at ? [{ status: step, state: "done", at }] : [];
  });
  // A parcel that came back from a door was at the hub after it was out.
  behind.sort((one, other) => Number(one.at) - Number(other.at));
  const ahead = here === -1 ? [] : path.slice(here + 1);
  return [...behind, now, ...ahead.map((step): TrackStep => ({ status: step, state: "next", at: null }))];
}
