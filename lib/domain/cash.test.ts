import { expect, test } from "vitest";
import { AppError } from "./app-error.ts";
import { cashDifference, refuseUnexplainedCash } from "./cash.ts";
import type { CashCollected } from "./shipment-facts.ts";

const cash = (amount: number, difference_reason?: string): CashCollected => ({
  ...{ amount, currency: "MNT", method: "cash" },
  ...(difference_reason && { difference_reason }),
});

test.each([
  [null, undefined, null],
  [50_000, cash(50_000), null],
  [50_000, undefined, "cash_collected"],
  [50_000, cash(45_000), "cash_collected.difference_reason"],
  [50_000, cash(45_000, "no_change"), null],
  [50_000, cash(0), "cash_collected.difference_reason"],
  [null, cash(1_000), "cash_collected.difference_reason"],
  [null, cash(1_000, "delivery_fee"), null],
])("%j due, %j collected: asks for %s", (due, collected, field) => {
  const said = () => {
    try {
      refuseUnexplainedCash(due, collected);
    } catch (error) {
      return error instanceof AppError ? error.details.field : error;
    }
    return null;
  };
  expect(said() ?? null).toBe(field);
});

test("what is missing is below zero", () => {
  expect([cashDifference(50_000, 45_000), cashDifference(null, 500)]).toEqual([-5_000, 500]);
});
