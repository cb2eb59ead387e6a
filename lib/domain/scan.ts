import { type ReturnState, type ReturnStep, stepsFrom } from "./return-to-vendor.ts";
import type { ShipmentStatus } from "./shipment-status.ts";

/** Where parcels pass by a scanner. */
export const stations = ["pick_up", "hub_in", "load", "return"] as const;

export type Station = (typeof stations)[number];

/** `noted`: nothing was left to move, and it is recorded as a fact. */
export const scanVerdicts = ["done", "already", "noted", "refused"] as const;

export type ScanVerdict = (typeof scanVerdicts)[number];

/** Why a scan moved nothing. */
export const scanReasons = [
  "delivered",
  "failed",
  "canceled",
  "overtaken",
  "unknown",
  "not_picked_up",
  "still_open",
  "canceled_late",
  "out_with_other",
  "planned_for_other",
] as const;

export type ScanReason = (typeof scanReasons)[number];

export type Scan =
  | { station: "pick_up" | "hub_in" }
  /** `reassign`: although it is planned for another courier. */
  | { station: "load"; courierId: string; reassign?: boolean }
  | { station: "return"; step: ReturnStep };

/** What a scan needs to know of the parcel. */
export type ScannedParcel = {
  status: ShipmentStatus;
  returnState: ReturnState;
  isCanceledLate: boolean;
  courierId: string | null;
};

export type ScanJudgement =
  | { verdict: "done"; to: ShipmentStatus }
  | { verdict: "done"; step: ReturnStep }
  /** Who has it from now on: it moves nowhere. */
  | { verdict: "done"; courierId: string }
  | { verdict: "already" }
  | { verdict: "noted"; reason: ScanReason }
  | { verdict: "refused"; reason: ScanReason };

const moves = (to: ShipmentStatus): ScanJudgement => ({ verdict: "done", to });
const refused = (reason: ScanReason): ScanJudgement => ({ verdict: "refused", reason });
const noted = (reason: ScanReason): ScanJudgement => ({ verdict: "noted", reason });
const already: ScanJudgement = { verdict: "already" };

const over = { delivered: noted("delivered"), failed: noted("failed"), canceled: noted("canceled") };
const open = refused("still_open");

/** What a scan does to a parcel in each state, exceptions aside. */
const rules: Record<Station, Record<ShipmentStatus, ScanJudgement>> = {
  pick_up: { created: moves("picked_up"), picked_up: already, in_transit: already, out_for_delivery: already, ...over },
  hub_in: {
    created: refused("not_picked_up"),
    picked_up: moves("in_transit"),
    in_transit: moves("in_transit"),
    out_for_delivery: moves("in_transit"),
    ...over,
  },
  load: {
    created: refused("not_picked_up"),
    picked_up: moves("out_for_delivery"),
    in_transit: moves("out_for_delivery"),
    out_for_delivery: already,
    ...over,
  },
  return: { created: open, picked_up: open, in_transit: open, out_for_delivery: open, ...over },
};

/** What keeps a parcel that could be loaded from going with this courier. */
function keptFrom(courierId: string, reassign: boolean, parcel: ScannedParcel): ScanJudgement | null {
  if (parcel.isCanceledLate) return refused("canceled_late");
  if (parcel.courierId === null || parcel.courierId === courierId) return null;
  if (parcel.status === "out_for_delivery") return refused("out_with_other");
  return reassign ? null : refused("planned_for_other");
}

function returned(step: ReturnStep, { returnState }: ScannedParcel): ScanJudgement | null {
  if (stepsFrom[returnState].includes(step)) return { verdict: "done", step };
  return returnState === "none" ? null : already;
}

/**
 * What a scan at a station does to a parcel as it stands. Nothing blocks: what comes after the end is a fact.
 * A hub scan that is `done` may still turn out to be the one of minutes ago (`decideMove`).
 */
export function judgeScan(scan: Scan, parcel: ScannedParcel): ScanJudgement {
  const rule = rules[scan.station][parcel.status];
  if (scan.station === "return") return returned(scan.step, parcel) ?? rule;
  if (scan.station !== "load" || rule.verdict === "noted" || rule.verdict === "refused") return rule;
  const kept = keptFrom(scan.courierId, scan.reassign ?? false, parcel);
  if (kept) return kept;
  const isNobodys = parcel.status === "out_for_delivery" && parcel.courierId === null;
  return isNobodys ? { verdict: "done", courierId: scan.courierId } : rule;
}

/** Clocks differ: what is no more than that older than the last move came after it. */
const clockSlackMs = 10_000;

/**
 * When a scan that comes late happened, and whether the parcel has moved on since: a parcel that was loaded after it
 * must not go back to the hub because the scanner had no link meanwhile. Never before the last move otherwise, and
 * never ahead of `now`: a device's clock proves nothing.
 */
export function timeOfScan(
  scannedAt: Date,
  { status, lastMovedAt }: { status: ShipmentStatus; lastMovedAt: Date },
  now: Date,
): { occurredAt: Date; isOvertaken: boolean } {
  const at = Math.min(scannedAt.getTime(), now.getTime());
  const isOvertaken = status !== "created" && at < lastMovedAt.getTime() - clockSlackMs;
  return { occurredAt: new Date(isOvertaken ? at : Math.max(at, lastMovedAt.getTime())), isOvertaken };
}
