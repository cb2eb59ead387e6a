import { AppError } from "./app-error.ts";
import type { Attempt, CashCollected, Failure, Location, NumberedAttempt, Proof } from "./shipment-facts.ts";
import { nextStatuses, type ShipmentStatus } from "./shipment-status.ts";
import { refuseStaleVersion } from "./version-conflict.ts";

/** What a move needs to know of the shipment as it stands. */
export type MovableShipment = {
  status: ShipmentStatus;
  version: number;
  /** Of the last change that a decision may rest on. */
  decisiveVersion: number;
  attempts: number;
  createdAt: Date;
  /** When the last scan happened, and where: two scans of one parcel at one hub within minutes are one. */
  lastMovedAt: Date;
  lastLocation: Location | null;
  lastAttempt: NumberedAttempt | null;
  courierId: string | null;
  proofOfDelivery: Proof | null;
  cashCollected: CashCollected | null;
  failure: Failure | null;
  changedBy: string;
  updatedAt: Date;
};

export type Move = {
  to: ShipmentStatus;
  occurredAt?: Date;
  location?: Location;
  proof?: Proof;
  cashCollected?: CashCollected;
  failure?: Failure;
  attempt?: Attempt;
  courierId?: string;
  expectedVersion?: number;
};

export type Decision =
  | { kind: "already_so" }
  | { kind: "move"; to: ShipmentStatus; occurredAt: Date; attempt: NumberedAttempt | null };

const sameScanMs = 10 * 60_000;
const clockSkewMs = 5 * 60_000;

const factsOf: Record<ShipmentStatus, readonly (keyof Move)[]> = {
  created: [],
  picked_up: ["location"],
  in_transit: ["location", "attempt"],
  out_for_delivery: ["location"],
  delivered: ["location", "proof", "cashCollected"],
  failed: ["location", "failure"],
  canceled: [],
};

const wireNames = {
  location: "location",
  proof: "proof",
  cashCollected: "cash_collected",
  failure: "failure",
  attempt: "attempt",
} as const;

function refuseStrayFacts(move: Move): void {
  for (const [fact, field] of Object.entries(wireNames) as [keyof typeof wireNames, string][]) {
    if (move[fact] === undefined || factsOf[move.to].includes(fact)) continue;
    throw new AppError("invalid_field", `Field '${field}' does not go with '${move.to}'. Leave it out.`, { field });
  }
}

function refuseImpossibleTime(shipment: MovableShipment, occurredAt: Date, now: Date): void {
  const field = "occurred_at";
  // Wire instants are whole seconds, so a move in the second of the creation must not count as before it.
  if (occurredAt.getTime() < Math.floor(shipment.createdAt.getTime() / 1000) * 1000)
    throw new AppError("invalid_field", "Field 'occurred_at' lies before the shipment was created.", { field });
  if (occurredAt.getTime() > now.getTime() + clockSkewMs)
    throw new AppError("invalid_field", "Field 'occurred_at' lies more than 5 minutes ahead. Check the clock.", {
      field,
    });
}

/** A fact agrees when every member that was given equals what is recorded; what was not given agrees. */
function agrees(given: object | undefined, recorded: object | null): boolean {
  if (given === undefined) return true;
  if (recorded === null) return false;
  const known = new Map<string, unknown>(Object.entries(recorded));
  return Object.entries(given).every(([key, value]) => value === undefined || known.get(key) === value);
}

/** A hub is one place, however two scanners measure its coordinates. */
function isSamePlace(given: Location | undefined, recorded: Location | null): boolean {
  return given?.hub !== undefined && recorded?.hub !== undefined ? given.hub === recorded.hub : agrees(given, recorded);
}

function isAlreadySo(shipment: MovableShipment, move: Move, occurredAt: Date): boolean {
  if (shipment.status !== move.to) return false;
  if (move.courierId !== undefined && move.courierId !== shipment.courierId) return false;
  if (move.to !== "in_transit")
    return (
      agrees(move.proof, shipment.proofOfDelivery) &&
      agrees(move.cashCollected, shipment.cashCollected) &&
      agrees(move.failure, shipment.failure)
    );
  const withinMinutes = Math.abs(occurredAt.getTime() - shipment.lastMovedAt.getTime()) <= sameScanMs;
  return (
    withinMinutes && isSamePlace(move.location, shipment.lastLocation) && agrees(move.attempt, shipment.lastAttempt)
  );
}

function refuseIllegal(shipment: MovableShipment, move: Move): void {
  const next = nextStatuses[shipment.status];
  if (next.includes(move.to)) return;
  const allowed = next.length > 0 ? `Allowed next: ${next.join(", ")}.` : "It is final.";
  const word = shipment.status === move.to ? "with other facts" : `to '${move.to}'`;
  throw new AppError("invalid_transition", `A '${shipment.status}' shipment cannot move ${word}. ${allowed}`);
}

/**
 * Decides a move (contract §5): nothing to do because the shipment is already so, or the move with its attempt number.
 * Asking for what already holds is a success even with a stale version: two people scanned one parcel.
 * @throws AppError `invalid_field` (stray fact, impossible time), `version_conflict`, `invalid_transition`
 */
export function decideMove(shipment: MovableShipment, move: Move, now: Date): Decision {
  refuseStrayFacts(move);
  const occurredAt = move.occurredAt ?? now;
  refuseImpossibleTime(shipment, occurredAt, now);
  if (isAlreadySo(shipment, move, occurredAt)) return { kind: "already_so" };
  refuseStaleVersion(shipment, move.expectedVersion);
  refuseIllegal(shipment, move);

  const isAttempt = move.attempt !== undefined || (shipment.status === "out_for_delivery" && move.to === "in_transit");
  const attempt = isAttempt ? { number: shipment.attempts + 1, ...move.attempt } : null;
  return { kind: "move", to: move.to, occurredAt, attempt };
}
