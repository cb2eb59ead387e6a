import { expect, test } from "vitest";
import { endOfWindow } from "./delivery-window.ts";
import { defaultSettings } from "./settings.ts";

const { opening_hours } = defaultSettings;
test.each([
  ["its own end", { on: "2026-11-25", from: "18:00", until: "20:00" }, opening_hours, "2026-11-25T12:00:00Z"],
  ["closing time", { on: "2026-11-25", from: "18:00" }, opening_hours, "2026-11-25T13:00:00Z"],
  ["the day's end", { on: "2026-11-25" }, { ...opening_hours, wednesday: null }, "2026-11-25T15:59:00Z"],
])("on time until %s", (_what, window, hours, end) => {
  expect(endOfWindow(window, { opening_hours: hours })).toEqual(new Date(end));
});
