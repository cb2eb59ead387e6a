import { expect, test } from "vitest";
import { usualTerms, wireTerms } from "./terms.ts";

test("networks are taken one a line, with commas, or both", () => {
  const networks = " 10.0.0.0/8,\n\n2001:db8::/32 ; 203.0.113.9\n";
  expect(wireTerms({ ...usualTerms, networks }).allowed_cidrs).toEqual(["10.0.0.0/8", "2001:db8::/32", "203.0.113.9"]);
});

test.each([
  ["120", 120],
  ["", Number.NaN],
  ["many", Number.NaN],
])("a limit of %o is %d", (limit, number) => {
  expect(wireTerms({ ...usualTerms, limit }).limit_per_minute).toBe(number);
});
