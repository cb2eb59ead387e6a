import { expect, test } from "vitest";
import { tugrik } from "./money.ts";

test.each([
  [0, "0₮"],
  [50_000, "50,000₮"],
  [1_250_000, "1,250,000₮"],
  [-25_000, "-25,000₮"],
])("%i is written %s", (amount, text) => {
  expect(tugrik(amount)).toBe(text);
});
