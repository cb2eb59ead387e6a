import { expect, test } from "vitest";
import { typedTrackingNumber } from "./typed-number.ts";

test.each([
  ["PP0123456784", "PP0123456784"],
  ["  pp0123456784 ", "PP0123456784"],
  ["0123456784", "PP0123456784"],
  ["0123 456 784", "PP0123456784"],
  ["PP 0123-456-784", "PP0123456784"],
  ["PP0123456784-1/3", "PP0123456784"],
  ["ЗЗ0123456784", "PP0123456784"],
  ["зз0123456784", "PP0123456784"],
  ["РР0123456784", "PP0123456784"],
  ["ＰＰ0123456784", "PP0123456784"],
  ["", ""],
  ["сайн уу", "САЙНУУ"],
])("%j is looked for as %s", (typed, number) => {
  expect(typedTrackingNumber(typed)).toBe(number);
});
