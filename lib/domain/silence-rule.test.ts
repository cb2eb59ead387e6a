import { expect, test } from "vitest";
import { silenceRules, silenceVerdict } from "./silence-rule.ts";

const hour = 3_600;
const rule = { warnAfterS: 12 * hour, disableAfterS: 24 * hour };
const now = new Date("2026-11-24T12:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

test.each([
  [0, "well"],
  [12 * hour - 1, "well"],
  [12 * hour, "warn"],
  [24 * hour - 1, "warn"],
  [24 * hour, "disable"],
  [100 * hour, "disable"],
])("failing for %i seconds without a success: %s", (seconds, verdict) => {
  expect(silenceVerdict(rule, ago(seconds), now)).toBe(verdict);
});

test("an endpoint that is not failing is well, however old", () => {
  expect(silenceVerdict(rule, null, now)).toBe("well");
});

test("Shop.mn's format is never disabled, nor warned of", () => {
  expect(silenceVerdict(silenceRules.shop_mn, ago(1_000 * hour), now)).toBe("well");
});
