import { describe, expect, test } from "vitest";
import { boardClock } from "./board-clock.ts";
import { type BoardFilter, carrierOf, countByStatus, isNarrow, listKeyOf, shownBy } from "./board-filter.ts";
import { boardSettingsOf, defaultSettings } from "./settings.ts";

const all: BoardFilter = {
  status: null,
  q: "",
  view: null,
  courier: null,
  vendor: null,
  district: null,
  level: null,
  partner: null,
  flag: null,
  cod: null,
  due: null,
};
const clock = boardClock(new Date("2026-05-26T04:00:00Z"), boardSettingsOf(defaultSettings));

test.each([
  [{ status: null, q: "" }, { kind: "open" }],
  [{ status: "in_transit", q: " " }, { kind: "open" }],
  [
    { status: "delivered", q: "" },
    { kind: "closed", status: "delivered" },
  ],
  [
    { status: "delivered", q: " бзд " },
    { kind: "found", q: "бзд" },
  ],
] as const)("%j reads %j", (filter, list) => {
  expect(listKeyOf(filter)).toEqual(list);
});

const row = {
  status: "in_transit",
  estimated_pickup_at: null,
  estimated_delivery_at: "2026-05-26T15:59:00Z",
  service_level: "standard",
  courier: { id: "cur_1" },
  pickup_courier: { id: "cur_2" },
  last_attempt_at: null,
  return_state: "none",
  has_pin: false,
  district_code: "БЗД",
  repeats_order: false,
  canceled_late: false,
  vendor_id: "vendor-7",
  partner: "shop",
  cod_amount: 5_000,
} as const;
const closed = { ...row, status: "delivered" } as const;
const failed = { ...row, status: "failed", return_state: "due" } as const;

describe("shownBy", () => {
  test.each([
    [{}, row, true],
    [{}, closed, false],
    [{}, failed, false],
    [{ q: "x" }, closed, true],
    [{ q: " " }, closed, false],
    [{ status: "delivered" }, closed, true],
    [{ status: "picked_up", q: "x" }, closed, false],
    [{ view: "to_return" }, failed, true],
    [{ view: "to_return" }, row, false],
    [{ view: "to_return", status: "in_transit" }, failed, false],
    [{ view: "late" }, row, false],
    [{ courier: "cur_1" }, row, true],
    [{ courier: "cur_2" }, row, false],
    [{ courier: "cur_2" }, { ...row, status: "created" }, true],
    [{ courier: "none" }, { ...row, courier: null }, true],
    [{ courier: "none" }, row, false],
    [{ vendor: "vendor-7" }, row, true],
    [{ vendor: "vendor-8" }, row, false],
    [{ district: "БЗД" }, row, true],
    [{ district: "other" }, row, false],
    [{ district: "other" }, { ...row, district_code: null }, true],
    [{ level: "express" }, row, false],
    [{ partner: "shop" }, row, true],
    [{ partner: "else" }, row, false],
    [{ flag: "no_pin" }, row, true],
    [{ flag: "canceled_late" }, row, false],
    [{ cod: "yes" }, row, true],
    [{ cod: "no" }, row, false],
    [{ cod: "no" }, { ...row, cod_amount: null }, true],
    [{ due: "2026-05-26" }, row, true],
    [{ due: "2026-05-27" }, row, false],
    [{ due: "today" }, row, true],
    [{ due: "tomorrow" }, row, false],
    [{ due: "someday" }, row, false],
    [{ due: "2026-05-26" }, { ...row, estimated_delivery_at: "2026-05-26T16:00:00Z" }, false],
    [{ due: "2026-05-26" }, { ...row, estimated_delivery_at: null }, false],
    [{ courier: "cur_1", cod: "no" }, row, false],
  ] as const)("%j of %#: %s", (filter, shipment, shown) => {
    expect(shownBy({ ...all, ...filter }, clock)(shipment)).toBe(shown);
  });
});

test("carrierOf: whoever fetches it, and then whoever delivers it", () => {
  expect(carrierOf({ status: "created", courier: "a", pickup_courier: "b" })).toBe("b");
  expect(carrierOf({ status: "created", courier: "a", pickup_courier: null })).toBe("a");
  expect(carrierOf({ status: "picked_up", courier: null, pickup_courier: "b" })).toBe(null);
});

test("isNarrow", () => {
  expect(isNarrow(all)).toBe(false);
  expect(isNarrow({ ...all, q: "x" })).toBe(true);
  expect(isNarrow({ ...all, due: "2026-05-26" })).toBe(true);
});

test("countByStatus", () => {
  expect([...countByStatus([row, row, closed])]).toEqual([
    ["in_transit", 2],
    ["delivered", 1],
  ]);
});
