import { describe, expect, test } from "vitest";
import { judgeScan, type Scan, type ScannedParcel, timeOfScan } from "./scan.ts";

const parcel = (parts: Partial<ScannedParcel> = {}): ScannedParcel => ({
  status: "picked_up",
  returnState: "none",
  isCanceledLate: false,
  courierId: null,
  ...parts,
});
const pickUp: Scan = { station: "pick_up" };
const hubIn: Scan = { station: "hub_in" };
const load: Scan = { station: "load", courierId: "cou_bold" };
const giveBack: Scan = { station: "return", step: "returned" };
const sendBack: Scan = { station: "return", step: "returning" };

const brief = (scan: Scan, parts: Partial<ScannedParcel>) => Object.values(judgeScan(scan, parcel(parts))).join(" ");

describe("a scan of a parcel that is", () => {
  test.each([
    [pickUp, "created", "done picked_up"],
    [pickUp, "picked_up", "already"],
    [pickUp, "out_for_delivery", "already"],
    [pickUp, "canceled", "noted canceled"],
    [hubIn, "created", "refused not_picked_up"],
    [hubIn, "picked_up", "done in_transit"],
    [hubIn, "in_transit", "done in_transit"],
    [hubIn, "out_for_delivery", "done in_transit"],
    [hubIn, "delivered", "noted delivered"],
    [hubIn, "failed", "noted failed"],
    [load, "created", "refused not_picked_up"],
    [load, "picked_up", "done out_for_delivery"],
    [load, "in_transit", "done out_for_delivery"],
    [load, "out_for_delivery", "done cou_bold"],
    [load, "delivered", "noted delivered"],
    [giveBack, "created", "refused still_open"],
    [giveBack, "out_for_delivery", "refused still_open"],
    [giveBack, "delivered", "noted delivered"],
  ] as const)("%j, %s: %s", (scan, status, outcome) => {
    expect(brief(scan, { status })).toBe(outcome);
  });
});

describe("loading", () => {
  test.each([
    ["what is theirs", { courierId: "cou_bold" }, load, "done out_for_delivery"],
    ["what is planned for another", { courierId: "cou_saraa" }, load, "refused planned_for_other"],
    ["that all the same", { courierId: "cou_saraa" }, { ...load, reassign: true } as Scan, "done out_for_delivery"],
    [
      "what another is out with",
      { courierId: "cou_saraa", status: "out_for_delivery" },
      load,
      "refused out_with_other",
    ],
    ["what they are out with", { courierId: "cou_bold", status: "out_for_delivery" }, load, "already"],
    ["what its shop has canceled", { isCanceledLate: true }, load, "refused canceled_late"],
    ["what another has delivered", { courierId: "cou_saraa", status: "delivered" }, load, "noted delivered"],
  ] as const)("%s", (_what, parts, scan, outcome) => {
    expect(brief(scan, parts)).toBe(outcome);
  });
});

describe("a return", () => {
  test.each([
    [sendBack, "due", "done returning"],
    [giveBack, "due", "done returned"],
    [sendBack, "under_way", "already"],
    [giveBack, "under_way", "done returned"],
    [giveBack, "done", "already"],
    [giveBack, "none", "noted failed"],
  ] as const)("%j of what is %s: %s", (scan, returnState, outcome) => {
    expect(brief(scan, { status: "failed", returnState })).toBe(outcome);
  });

  test("of what was canceled on its way needs no end first", () => {
    expect(brief(giveBack, { status: "in_transit", returnState: "due" })).toBe("done returned");
  });
});

describe("a scan that comes late", () => {
  const at = (time: string) => new Date(`2026-05-26T${time}Z`);
  const now = at("14:30:00");
  test.each([
    ["after the last move", "in_transit", "14:05:00", "14:10:00", false],
    ["before it", "in_transit", "14:15:00", "14:10:00", true],
    ["before it by no more than clocks differ", "in_transit", "14:10:06", "14:10:06", false],
    ["before it was even registered", "created", "14:20:00", "14:20:00", false],
  ] as const)("%s", (_when, status, movedAt, happenedAt, isOvertaken) => {
    const time = timeOfScan(at("14:10:00"), { status, lastMovedAt: at(movedAt) }, now);
    expect(time).toEqual({ occurredAt: at(happenedAt), isOvertaken });
  });

  test("by a clock that is ahead happened now", () => {
    expect(timeOfScan(at("19:00:00"), { status: "created", lastMovedAt: at("14:00:00") }, now).occurredAt).toEqual(now);
  });
});
