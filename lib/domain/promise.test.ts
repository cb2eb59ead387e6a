import { expect, test } from "vitest";
import { promise } from "./promise.ts";

/** Clock time in Ulaanbaatar, UTC+8. */
const clock = (day: number, hour: number, minute = 0) => new Date(Date.UTC(2026, 4, day, hour - 8, minute));

const cases = [
  { title: "express at noon", level: "express", at: clock(26, 12), pickup: clock(26, 13), delivery: clock(26, 15) },
  {
    title: "express just after midnight waits for opening",
    level: "express",
    at: clock(26, 0, 1),
    pickup: clock(26, 10),
    delivery: clock(26, 12),
  },
  {
    title: "express half an hour before closing goes on next morning",
    level: "express",
    at: clock(26, 20, 30),
    pickup: clock(27, 9, 30),
    delivery: clock(27, 11, 30),
  },
  {
    title: "same day in the morning is delivered that day",
    level: "same_day",
    at: clock(26, 9),
    pickup: clock(26, 12),
    delivery: clock(26, 17),
  },
  {
    title: "standard is delivered within two opening days",
    level: "standard",
    at: clock(26, 9),
    pickup: clock(26, 17),
    delivery: clock(27, 21),
  },
  {
    title: "after closing counts from the next opening",
    level: "same_day",
    at: clock(26, 22),
    pickup: clock(27, 12),
    delivery: clock(27, 17),
  },
] as const;

test.each(cases)("$title", ({ level, at, pickup, delivery }) =>
  expect(promise(level, at)).toEqual({ estimatedPickupAt: pickup, estimatedDeliveryAt: delivery }),
);
