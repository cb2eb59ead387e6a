import { expect, test } from "vitest";
import { addDays, boundsOfDay, dayOf, instantAt, weekdayOf } from "./calendar.ts";

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

test("what is no day begins and ends never", () => {
  expect(boundsOfDay("tomorrow")).toEqual({ start: new Date(Number.NaN), end: new Date(Number.NaN) });
});

test.each([
  ["2026-11-25", "09:30", "2026-11-25T01:30:00Z"],
  // Summer time was an hour ahead of now, from the last Saturday of March in 2016.
  ["2016-07-01", "00:00", "2016-06-30T15:00:00Z"],
  ["2016-03-26", "01:59", "2016-03-25T17:59:00Z"],
  ["2016-03-26", "03:00", "2016-03-25T18:00:00Z"],
])("%s %s is %s", (day, time, at) => {
  expect(new Date(instantAt(day, time))).toEqual(new Date(at));
});

test.each([
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2026-11-24", 0, "2026-11-24"],
])("%s and %i days is %s", (day, days, then) => {
  expect(addDays(day, days)).toBe(then);
});

test.each([
  ["2026-11-23", "monday"],
  ["2026-11-29", "sunday"],
])("%s is a %s", (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday);
});
