import { expect, test } from "vitest";
import { healthEventHours, healthHours } from "./health-hours.ts";

const now = new Date("2026-11-24T09:41:30.000Z");

test.each([
  ["the hours that are shown", healthHours, "2026-11-17T10:00:00.000Z", 168],
  ["those of a day and an hour before them too", healthEventHours, "2026-11-16T09:00:00.000Z", 193],
])("%s, up to the running one, without a gap", (_what, hours, first, count) => {
  const slots = hours(now);
  expect(slots).toHaveLength(count);
  expect(slots[0]?.from.toISOString()).toBe(first);
  expect(slots.at(-1)).toEqual({ from: new Date("2026-11-24T09:00:00Z"), until: new Date("2026-11-24T10:00:00Z") });
  for (const [index, { from }] of slots.slice(1).entries()) expect(from).toEqual(slots[index]?.until);
});
