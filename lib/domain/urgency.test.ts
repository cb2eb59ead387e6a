import { expect, test } from "vitest";
import { dueAt, urgencyOf } from "./urgency.ts";

const promised = { estimated_pickup_at: "2026-05-26T03:00:00Z", estimated_delivery_at: "2026-05-27T09:00:00Z" };

test.each([
  ["created", promised.estimated_pickup_at],
  ["picked_up", promised.estimated_delivery_at],
  ["in_transit", promised.estimated_delivery_at],
  ["out_for_delivery", promised.estimated_delivery_at],
  ["delivered", null],
  ["failed", null],
  ["canceled", null],
] as const)("what is due next while %s: %s", (status, due) => {
  expect(dueAt({ ...promised, status })).toBe(due);
});

test.each([
  [-1, 120, "late"],
  [0, 120, "soon"],
  [120, 120, "soon"],
  [121, 120, "calm"],
  [31, 30, "calm"],
  [30, 30, "soon"],
  [1, 0, "calm"],
] as const)("%i minutes left with a warning at %i is %s", (minutes, warnMinutes, urgency) => {
  expect(urgencyOf(minutes, warnMinutes)).toBe(urgency);
});
