import { expect, test } from "vitest";
import { boundsOfDay, dayOf, endOfWindow } from "./delivery-window.ts";
import { defaultSettings } from "./settings.ts";

test.each([
  ["2026-11-24T15:59:59Z", "2026-11-24"],
  ["2026-11-24T16:00:00Z", "2026-11-25"],
])("%s is %s in Ulaanbaatar", (at, day) => {
  expect(dayOf(new Date(at))).toBe(day);
});

test("a day there begins eight hours before ours", () => {
  expect(boundsOfDay("2026-11-25")).toEqual({
    start: new Date("2026-11-24T16:00:00Z"),
    end: new Date("2026-11-25T16:00:00Z"),
  });
});

const { opening_hours } = defaultSettings;
test.each([
  ["its own end", { on: "2026-11-25", from: "18:00", until: "20:00" }, opening_hours, "2026-11-25T12:00:00Z"],
  ["closing time", { on: "2026-11-25", from: "18:00" }, opening_hours, "2026-11-25T13:00:00Z"],
  ["the day's end", { on: "2026-11-25" }, { ...opening_hours, wednesday: null }, "2026-11-25T15:59:00Z"],
])("on time until %s", (_what, window, hours, end) => {
  expect(endOfWindow(window, { opening_hours: hours })).toEqual(new Date(end));
});
