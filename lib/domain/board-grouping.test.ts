import { expect, test } from "vitest";
import { filterIn, groupRows, placeIn } from "./board-grouping.ts";
import { askedBy } from "./saved-view.ts";

const row = {
  status: "created",
  vendor_id: "vendor-7",
  pickup: { line1: "Их дэлгүүр", district: "Чингэлтэй" },
  courier: { id: "cur_1" },
  pickup_courier: null,
} as const;

test("pickups are what is still to be fetched, whatever else was asked", () => {
  const filter = askedBy({ status: "delivered", level: "express" });
  expect(filterIn("pickup", filter)).toEqual({ ...filter, status: "created" });
  expect(filterIn("courier", filter)).toBe(filter);
});

test("a vendor's second address is a trip of its own", () => {
  const place = placeIn.pickup(row);
  expect(placeIn.pickup({ ...row, status: "picked_up" })).toBe(place);
  expect(placeIn.pickup({ ...row, pickup: { ...row.pickup, line1: "Агуулах" } })).not.toBe(place);
  expect(placeIn.pickup({ ...row, vendor_id: "vendor-8" })).not.toBe(place);
});

test("by whoever has the leg that comes next", () => {
  expect(placeIn.courier({ ...row, pickup_courier: { id: "cur_2" } })).toBe("cur_2");
  expect(placeIn.courier({ ...row, status: "picked_up", pickup_courier: { id: "cur_2" } })).toBe("cur_1");
  expect(placeIn.courier({ ...row, courier: null })).toBe("none");
});

test("groups stand where their first row stood, with their rows in order", () => {
  expect(groupRows(["b1", "a1", "b2"], (text) => text.slice(0, 1))).toEqual([
    { place: "b", rows: ["b1", "b2"] },
    { place: "a", rows: ["a1"] },
  ]);
});
