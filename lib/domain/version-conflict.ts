import { AppError } from "./app-error.ts";
import type { ShipmentStatus } from "./shipment-status.ts";

type Versioned = {
  status: ShipmentStatus;
  version: number;
  decisiveVersion: number;
  changedBy: string;
  updatedAt: Date;
};

/**
 * Refuses a change that was decided on an older version. A note or a call since then makes no decision stale.
 * @throws AppError `version_conflict` with who changed it and when
 */
export function refuseStaleVersion(shipment: Versioned, expectedVersion: number | undefined): void {
  const { version: newest, decisiveVersion } = shipment;
  if (expectedVersion === undefined || (expectedVersion >= decisiveVersion && expectedVersion <= newest)) return;
  const { status, version, changedBy } = shipment;
  const changedAt = shipment.updatedAt.toISOString();
  throw new AppError(
    "version_conflict",
    `${changedBy} changed the shipment at ${changedAt}: it is '${status}', version ${version}. Read it and decide anew.`,
    { conflict: { status, version, changed_by: changedBy, changed_at: changedAt } },
  );
}
