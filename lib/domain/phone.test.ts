import { expect, test } from "vitest";
import { spokenPhone } from "./phone.ts";

test.each([
  ["+97699112233", "9911 2233"],
  ["+8613912345678", "+8613912345678"],
  ["+9769911223", "+9769911223"],
])("%s is spoken %s", (e164, spoken) => {
  expect(spokenPhone(e164)).toBe(spoken);
});
