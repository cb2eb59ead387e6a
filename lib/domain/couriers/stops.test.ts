import { describe, expect, test } from "vitest";
import { type StopRow, stopsOf } from "./stops.ts";

const me = { id: "cur_me", name: "Би" };
const other = { id: "cur_other", name: "Өөр" };
const shop = { name: "Сор Ноолуур", phone: "+97677118822", line1: "Сөүлийн гудамж 21", district: "СБД" };

const row = (id: string, patch: Partial<StopRow> = {}): StopRow => ({
  ...{ id, status: "picked_up", tracking_number: `PP${id}`, order_id: id, courier: me, pickup_courier: null },
  ...{ pickup: shop, district: "БЗД", district_code: "БЗД", khoroo: 26, line1: "45-р байр", landmark: null },
  ...{ recipient_name: "Анар", recipient_phone: "+97699112233", cod_amount: null, delivery_window: null, note: null },
  canceled_late: false,
  ...{ estimated_pickup_at: "2026-11-24T03:00:00Z", estimated_delivery_at: "2026-11-24T08:00:00Z" },
  ...patch,
});

const day = "2026-11-24";
const deliveries = (...rows: StopRow[]) => stopsOf(rows, me.id, day).deliveries.map(({ id }) => id);
const pickups = (...rows: StopRow[]) => stopsOf(rows, me.id, day).pickups.map(({ rows }) => rows.map(({ id }) => id));

describe("who has to go", () => {
  test.each<[string, Partial<StopRow>, "deliver" | "fetch" | "neither"]>([
    ["theirs, picked up", { status: "picked_up" }, "deliver"],
    ["theirs, at a hub", { status: "in_transit" }, "deliver"],
    ["theirs, on the way", { status: "out_for_delivery" }, "deliver"],
    ["theirs, still at the vendor's", { status: "created" }, "fetch"],
    ["delivered", { status: "delivered" }, "neither"],
    ["failed", { status: "failed" }, "neither"],
    ["canceled", { status: "canceled" }, "neither"],
    ["canceled while they carry it", { status: "out_for_delivery", canceled_late: true }, "neither"],
    ["another's", { courier: other }, "neither"],
    ["nobody's", { courier: null }, "neither"],
    ["fetched by another", { status: "created", pickup_courier: other }, "neither"],
    ["another's, but fetched by them", { status: "created", courier: other, pickup_courier: me }, "fetch"],
    ["another's, once it was fetched by them", { courier: other, pickup_courier: me }, "neither"],
  ])("%s", (_, patch, expected) => {
    const one = row("1", patch);
    expect(deliveries(one)).toEqual(expected === "deliver" ? ["1"] : []);
    expect(pickups(one)).toEqual(expected === "fetch" ? [["1"]] : []);
  });
});

test("what is due first comes first, what never is due last, twins as they were registered", () => {
  const at = (id: string, estimated_delivery_at: string | null) => row(id, { estimated_delivery_at });
  const noon = "2026-11-24T04:00:00Z";
  const evening = "2026-11-24T12:00:00Z";
  expect(deliveries(at("4", null), at("3", evening), at("2", noon), at("1", evening))).toEqual(["2", "1", "3", "4"]);
});

test("one stop for each place to fetch at, in the order of the most pressing parcel there", () => {
  const at = (id: string, place: Partial<typeof shop>, due: string) =>
    row(id, { status: "created", pickup: { ...shop, ...place }, estimated_pickup_at: `2026-11-24T${due}:00:00Z` });
  expect(
    pickups(
      at("1", {}, "09"),
      at("2", { line1: "Өөр салбар" }, "06"),
      at("3", {}, "04"),
      at("4", { phone: "+97699000000" }, "08"),
    ),
  ).toEqual([["3", "1"], ["2"], ["4"]]);
});

describe("a day that was agreed", () => {
  test.each<[string, Partial<StopRow>, number]>([
    ["today", { delivery_window: { on: "2026-11-24" } }, 0],
    ["yesterday", { delivery_window: { on: "2026-11-23" } }, 0],
    ["tomorrow", { delivery_window: { on: "2026-11-25" } }, 1],
    ["tomorrow, but it is out already", { delivery_window: { on: "2026-11-25" }, status: "out_for_delivery" }, 0],
    ["tomorrow, and it waits at the vendor's", { delivery_window: { on: "2026-11-25" }, status: "created" }, 0],
  ])("%s", (_, patch, later) => {
    expect(stopsOf([row("1", patch)], me.id, day).later).toBe(later);
  });
});

test("the cash is that of the doors: neither of what is fetched, nor of a later day", () => {
  const cash = (cod_amount: number, patch: Partial<StopRow> = {}) => row(String(cod_amount), { cod_amount, ...patch });
  const rows = [
    ...[cash(1), cash(20), row("none")],
    ...[
      cash(300, { status: "created" }),
      cash(50_000, { canceled_late: true }),
      cash(4_000, { delivery_window: { on: "2026-11-25" } }),
    ],
  ];
  expect(stopsOf(rows, me.id, day).cash).toBe(21);
});
