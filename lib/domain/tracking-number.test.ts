import { expect, test } from "vitest";
import { isTrackingNumber, trackingNumber } from "./tracking-number.ts";

test("is PP, ten digits, the last a Luhn check digit", () => {
  // 79927398713 is Luhn's usual example; its leading 7 adds 7, so without it the check digit is 0.
  expect(trackingNumber(992_739_871)).toBe("PP9927398710");
  expect(trackingNumber(0)).toBe("PP0000000000");
  expect(trackingNumber(1)).toBe("PP0000000018");
});

test("any single wrong digit is noticed", () => {
  const number = trackingNumber(250_900_012);
  for (let at = 2; at < number.length; at++)
    for (let digit = 0; digit <= 9; digit++) {
      const changed = number.slice(0, at) + digit + number.slice(at + 1);
      expect(isTrackingNumber(changed)).toBe(changed === number);
    }
});

test.each(["PP123", "XX0000000000", "PP00000000000", "", "pp0000000000"])("%j is none", (text) =>
  expect(isTrackingNumber(text)).toBe(false),
);
