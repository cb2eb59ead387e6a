import { describe, expect, test } from "vitest";
import { type ExpectableRow, isExpected, type KeptScan, linesOf, missingPieces, scanAdds } from "./scan-list.ts";

const now = new Date("2026-05-26T09:00:00Z");
const refused = { verdict: "refused", reason: "unknown", code: null, requestId: null, before: null } as const;
const scan = (parts: Partial<KeptScan> = {}): KeptScan => ({
  key: "1",
  environment: "sandbox",
  target: { station: "pick_up", id: null },
  trackingNumber: "PP2509000123",
  occurredAt: now.toISOString(),
  pieces: [1],
  pieceCount: 3,
  outcome: null,
  ...parts,
});

describe("a scan adds", () => {
  test.each([
    ["a line for a parcel that was not there", undefined, 1, "line"],
    ["nothing for the same piece", scan(), 1, "nothing"],
    ["a piece for another one", scan(), 2, "piece"],
    ["a line after a refusal", scan({ outcome: refused }), 1, "line"],
    ["a line once it may have been elsewhere", scan({ occurredAt: "2026-05-26T08:49:59Z" }), 1, "line"],
  ])("%s", (_what, line, piece, adds) => {
    expect(scanAdds(line, piece, now)).toBe(adds);
  });
});

test("a list shows the last scan of each parcel, newest first", () => {
  const scans = [scan({ key: "1" }), scan({ key: "2", trackingNumber: "PP1" }), scan({ key: "3" })];
  expect(linesOf(scans).map(({ key }) => key)).toEqual(["3", "2"]);
  expect(missingPieces(scan({ pieces: [1, 3] }))).toBe(1);
});

describe("expected", () => {
  const row: ExpectableRow = {
    tracking_number: "PP1",
    status: "created",
    partner: "shop-mn",
    vendor_id: "7",
    courier: { id: "cur_bold" },
    return_state: "none",
    canceled_late: false,
  };
  const load = { station: "load", id: "cur_bold" } as const;
  const pickUp = { station: "pick_up", id: null } as const;
  test.each([
    ["a vendor's that waits", row, pickUp, "shop-mn/7", true],
    ["another vendor's", row, pickUp, "shop-mn/8", false],
    ["anybody's, when no vendor is chosen", row, pickUp, null, false],
    ["what was picked up", { ...row, status: "in_transit" } as const, pickUp, "shop-mn/7", false],
    ["a courier's at the hub", { ...row, status: "in_transit" } as const, load, null, true],
    ["another courier's", { ...row, status: "in_transit", courier: { id: "cur_2" } } as const, load, null, false],
    ["a courier's that is not here yet", row, load, null, false],
    [
      "a courier's that its shop canceled",
      { ...row, status: "in_transit", canceled_late: true } as const,
      load,
      null,
      false,
    ],
    [
      "anything at a hub",
      { ...row, status: "picked_up" } as const,
      { station: "hub_in", id: "Төв" } as const,
      null,
      false,
    ],
  ])("%s", (_what, one, target, vendor, expected) => {
    expect(isExpected(one, target, vendor)).toBe(expected);
  });
});
