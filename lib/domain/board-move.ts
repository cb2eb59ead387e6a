import { nextStatuses, type ShipmentStatus } from "./shipment-status.ts";

/** What a dispatcher does with a shipment, in the order of its life. */
export const boardMoves = ["pick_up", "hub_scan", "out_for_delivery", "deliver", "attempt", "fail"] as const;

export type BoardMove = (typeof boardMoves)[number];

/** Whether a name is that of a move. */
export function isBoardMove(name: string): name is BoardMove {
  return boardMoves.some((move) => move === name);
}

/** The state a move leads to. An unsuccessful attempt goes back to the hub. */
export const targetOf: Record<BoardMove, ShipmentStatus> = {
  pick_up: "picked_up",
  hub_scan: "in_transit",
  out_for_delivery: "out_for_delivery",
  deliver: "delivered",
  attempt: "in_transit",
  fail: "failed",
};

/**
 * Where the way back to the hub is a plain scan, and where it is an attempt that failed: on its way to the recipient
 * it cannot be anything else, and nobody was tried while it lies at the vendor's.
 */
const waysToHub: Record<ShipmentStatus, readonly BoardMove[]> = {
  created: [],
  picked_up: ["hub_scan", "attempt"],
  in_transit: ["hub_scan", "attempt"],
  out_for_delivery: ["attempt"],
  delivered: [],
  failed: [],
  canceled: [],
};

/** The moves that are legal now (contract §5), in the order of a shipment's life. */
export function movesFrom(status: ShipmentStatus): BoardMove[] {
  return boardMoves.filter((move) => {
    const to = targetOf[move];
    if (!nextStatuses[status].includes(to)) return false;
    return to !== "in_transit" || waysToHub[status].includes(move);
  });
}

/** The move that usually comes next, or null at the end. */
export const usualMove: Record<ShipmentStatus, BoardMove | null> = {
  created: "pick_up",
  picked_up: "hub_scan",
  in_transit: "out_for_delivery",
  out_for_delivery: "deliver",
  delivered: null,
  failed: null,
  canceled: null,
};
