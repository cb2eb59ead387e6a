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
  [-1, "standard", "late"],
  [0, "standard", "soon"],
  [120, "standard", "soon"],
  [121, "standard", "calm"],
  [61, "same_day", "calm"],
  [60, "same_day", "soon"],
  [31, "express", "calm"],
  [30, "express", "soon"],
] as const)("%i minutes left of %s is %s", (minutes, level, urgency) => {
  expect(urgencyOf(minutes, level)).toBe(urgency);
});
