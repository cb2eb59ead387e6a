import { expect, test } from "vitest";
import { sum, withStep } from "./totals.ts";

test.each([
  [true, { passed: 3, failed: 0, retried: 1 }, { passed: 3, failed: 0, retried: 1 }],
  [false, { passed: 3, failed: 2, retried: 0 }, { passed: 3, failed: 2, retried: 0 }],
  [false, { passed: 3, failed: 0, retried: 0 }, { passed: 3, failed: 1, retried: 0 }],
])("a step that went %s with %j counts as %j", (ok, tests, counted) => {
  expect(withStep(ok, tests)).toEqual(counted);
});

test("the totals of all steps add up", () => {
  expect(
    sum([
      { passed: 3, failed: 0, retried: 1 },
      { passed: 0, failed: 1, retried: 1 },
    ]),
  ).toEqual({ passed: 3, failed: 1, retried: 2 });
});
