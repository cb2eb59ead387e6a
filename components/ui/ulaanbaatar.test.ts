import { expect, test } from "vitest";
import { atWallTime, wallTime } from "./ulaanbaatar.ts";

test.each([
  ["2026-11-24T12:00:00.000Z", "2026-11-24T20:00"],
  ["2026-12-31T16:00:00.000Z", "2027-01-01T00:00"],
  // The last summer of daylight saving time, nine hours ahead.
  ["2016-07-01T12:00:00.000Z", "2016-07-01T21:00"],
])("%s is %s on the clock of Ulaanbaatar, and back", (instant, wall) => {
  expect(wallTime(new Date(instant))).toBe(wall);
  expect(atWallTime(wall)?.toISOString()).toBe(instant);
});

test("what is no time is none", () => {
  expect(atWallTime("")).toBeNull();
});
