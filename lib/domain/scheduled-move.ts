import type { ErrorCode } from "./error-codes.ts";
import type { Move } from "./shipment-move.ts";
import type { ShipmentStatus } from "./shipment-status.ts";

/** A move as it was asked for, kept until it is due. `via`: the state it passes through, with an event of its own. */
export type ScheduledMove = Omit<Move, "occurredAt" | "expectedVersion"> & { note?: string; via?: ShipmentStatus };

/** Why a scheduled move was not made when its time came. */
export type MoveRefusal = {
  code: ErrorCode;
  conflict?: { status: string; version: number; changed_by: string; changed_at: string };
};

/** Every value with where it stands, in an order that does not hang on how the object was written. */
function valuesOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return value === undefined ? [] : [`${path}=${value}`];
  return Object.entries(value)
    .flatMap(([key, member]) => valuesOf(member, `${path}.${key}`))
    .sort();
}

/** Whether two people ask for the same, whatever they noted: then the second one need not be refused. */
export function isSameMove({ note: _, ...one }: ScheduledMove, { note: __, ...other }: ScheduledMove): boolean {
  return valuesOf(one).join("\n") === valuesOf(other).join("\n");
}
