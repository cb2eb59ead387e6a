import { AppError } from "./app-error.ts";
import type { ShipmentStatus } from "./shipment-status.ts";

type Versioned = { status: ShipmentStatus; version: number; changedBy: string; updatedAt: Date };

/**
 * Refuses a change that was decided on an older version.
 * @throws AppError `version_conflict` with who changed it and when
 */
export function refuseStaleVersion(shipment: Versioned, expectedVersion: number | undefined): void {
  if (expectedVersion === undefined || expectedVersion === shipment.version) return;
  const { status, version, changedBy } = shipment;
  const changedAt = shipment.updatedAt.toISOString();
  throw new AppError(
    "version_conflict",
    `${changedBy} changed the shipment at ${changedAt}: it is '${status}', version ${version}. Read it and decide anew.`,
    { conflict: { status, version, changed_by: changedBy, changed_at: changedAt } },
  );
}
