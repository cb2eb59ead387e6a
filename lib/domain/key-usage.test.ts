import { expect, test } from "vitest";
import { usageDays } from "./key-usage.ts";

test.each([
  ["2026-05-26T15:59:59.999Z", "2026-05-26", "2026-05-25T16:00:00.000Z"],
  ["2026-05-26T16:00:00.000Z", "2026-05-27", "2026-05-26T16:00:00.000Z"],
])("at %s the last day is %s", (now, day, from) => {
  const days = usageDays(new Date(now));
  expect(days).toHaveLength(7);
  expect(days.at(-1)).toMatchObject({ day, from: new Date(from) });
  expect(days.slice(1).map((one) => one.from)).toEqual(days.slice(0, -1).map((one) => one.until));
});
