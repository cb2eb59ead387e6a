import { expect, test } from "vitest";
import { spokenPhone, typedPhone } from "./phone.ts";

test.each([
  ["+97699112233", "9911 2233"],
  ["+8613912345678", "+8613912345678"],
  ["+9769911223", "+9769911223"],
])("%s is spoken %s", (e164, spoken) => {
  expect(spokenPhone(e164)).toBe(spoken);
});

test.each([
  ["99112233", "+97699112233"],
  [" 9911-2233 ", "+97699112233"],
  ["+976 9911 2233", "+97699112233"],
  ["00976 9911 2233", "+97699112233"],
  ["+86 139 1234 5678", "+8613912345678"],
  ["9911223", null],
  ["99112233a", null],
  ["+0 9911 2233", null],
  ["", null],
])("'%s' typed means %s", (typed, e164) => {
  expect(typedPhone(typed)).toBe(e164);
});
