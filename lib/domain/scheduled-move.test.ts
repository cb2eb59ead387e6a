import { expect, test } from "vitest";
import { isSameMove, type ScheduledMove } from "./scheduled-move.ts";

const cash = { amount: 1_000, currency: "MNT", method: "cash" } as const;

test.each<[string, ScheduledMove, ScheduledMove, boolean]>([
  ["the same", { to: "picked_up" }, { to: "picked_up" }, true],
  ["another state", { to: "picked_up" }, { to: "failed" }, false],
  ["what is left out and what is undefined", { to: "picked_up", location: undefined }, { to: "picked_up" }, true],
  ["another note", { to: "picked_up", note: "a" }, { to: "picked_up" }, true],
  ["one place", { to: "in_transit", location: { hub: "Төв" } }, { to: "in_transit", location: { hub: "Төв" } }, true],
  ["two", { to: "in_transit", location: { hub: "Төв" } }, { to: "in_transit", location: { hub: "Яармаг" } }, false],
  [
    "one sum, written in another order",
    { to: "delivered", cashCollected: cash },
    { cashCollected: { method: "cash", currency: "MNT", amount: 1_000 }, to: "delivered" },
    true,
  ],
  [
    "two sums",
    { to: "delivered", cashCollected: cash },
    { to: "delivered", cashCollected: { ...cash, amount: 10 } },
    false,
  ],
])("%s", (_, one, other, same) => {
  expect(isSameMove(one, other)).toBe(same);
  expect(isSameMove(other, one)).toBe(same);
});
