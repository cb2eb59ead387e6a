import { describe, expect, test } from "vitest";
import { boardClock } from "./board-clock.ts";
import { boardSettingsOf, defaultSettings } from "./settings.ts";
import { countViews, flagsOf, isInView, urgencyViews } from "./urgency-views.ts";

const settings = boardSettingsOf({
  ...defaultSettings,
  opening_hours: { ...defaultSettings.opening_hours, sunday: null },
  holidays: [{ day: "2026-05-25", name: "Амралт" }],
});
/** Tuesday noon; Sunday is closed and Monday a holiday, so the last working day was Saturday the 23rd. */
const noon = boardClock(new Date("2026-05-26T04:00:00Z"), settings);

const calm = {
  status: "in_transit",
  estimated_pickup_at: "2026-05-30T04:00:00Z",
  estimated_delivery_at: "2026-05-30T04:00:00Z",
  service_level: "standard",
  courier: null,
  pickup_courier: null,
  last_attempt_at: null,
  return_state: "none",
  has_pin: true,
  district_code: "БЗД",
  repeats_order: false,
  canceled_late: false,
} as const;
const somebody = { id: "cou_1" };

describe("isInView", () => {
  test.each([
    ["nothing", {}, []],
    ["late", { estimated_delivery_at: "2026-05-26T03:00:00Z" }, ["late"]],
    ["late at the vendor's", { status: "created", estimated_pickup_at: "2026-05-26T03:00:00Z" }, ["late"]],
    ["a closed one is never late", { status: "delivered", estimated_delivery_at: "2026-05-26T03:00:00Z" }, []],
    ["due soon", { estimated_delivery_at: "2026-05-26T05:00:00Z" }, ["soon"]],
    ["express without a courier", { service_level: "express" }, ["unassigned_express"]],
    ["express with one", { service_level: "express", courier: somebody }, []],
    ["somebody fetches it", { service_level: "express", status: "created", pickup_courier: somebody }, []],
    ["fetched by somebody", { service_level: "express", pickup_courier: somebody }, ["unassigned_express"]],
    ["closed express", { service_level: "express", status: "delivered" }, []],
    ["failed on the last working day", { last_attempt_at: "2026-05-23T08:00:00Z" }, ["failed_yesterday"]],
    ["failed before that", { last_attempt_at: "2026-05-22T08:00:00Z" }, []],
    ["failed today", { last_attempt_at: "2026-05-26T03:00:00Z" }, []],
    ["set out again", { last_attempt_at: "2026-05-23T08:00:00Z", status: "out_for_delivery" }, []],
    ["to return", { status: "failed", return_state: "due" }, ["to_return"]],
    ["on its way back", { status: "failed", return_state: "under_way" }, ["to_return"]],
    ["returned", { status: "failed", return_state: "done" }, []],
    ["no pin", { has_pin: false }, ["attention"]],
    ["a district there is not", { district_code: null }, ["attention"]],
    ["perhaps twice", { repeats_order: true }, ["attention"]],
    ["canceled late", { canceled_late: true, return_state: "due" }, ["to_return", "attention"]],
    ["delivered without a pin", { status: "delivered", has_pin: false }, []],
  ] as const)("%s: %j", (_what, facts, expected) => {
    const shipment = { ...calm, ...facts };
    expect(urgencyViews.filter((view) => isInView(view, shipment, noon))).toEqual(expected);
  });
});

test("countViews", () => {
  const late = { ...calm, estimated_delivery_at: "2026-05-26T03:00:00Z" };
  expect(countViews([calm, late, { ...late, has_pin: false }], noon)).toEqual({
    late: 2,
    soon: 0,
    unassigned_express: 0,
    failed_yesterday: 0,
    to_return: 0,
    attention: 1,
  });
});

test("flagsOf", () => {
  expect(flagsOf(calm)).toEqual([]);
  expect(flagsOf({ has_pin: false, district_code: null, repeats_order: true, canceled_late: true })).toEqual([
    "no_pin",
    "unknown_district",
    "repeats_order",
    "canceled_late",
  ]);
});
