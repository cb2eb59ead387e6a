import { describe, expect, test } from "vitest";
import { boardClock } from "./board-clock.ts";
import { boardSettingsOf, defaultSettings } from "./settings.ts";
import { dueAt, earliestDue, urgencyOf } from "./urgency.ts";

const promised = { estimated_pickup_at: "2026-05-26T03:00:00Z", estimated_delivery_at: "2026-05-27T09:00:00Z" };

test.each([
  ["created", promised.estimated_pickup_at],
  ["picked_up", promised.estimated_delivery_at],
  ["in_transit", promised.estimated_delivery_at],
  ["out_for_delivery", promised.estimated_delivery_at],
  ["delivered", null],
  ["failed", null],
  ["canceled", null],
] as const)("what is due next while %s: %s", (status, due) => {
  expect(dueAt({ ...promised, status })).toBe(due);
});

const settings = boardSettingsOf({
  ...defaultSettings,
  opening_hours: { ...defaultSettings.opening_hours, sunday: null },
  holidays: [{ day: "2026-05-25", name: "Амралт" }],
});
/** Tuesday noon; Sunday is closed and Monday a holiday, so the last working day was Saturday the 23rd. */
const noon = boardClock(new Date("2026-05-26T04:00:00Z"), settings);
/** Tuesday, ten minutes before closing at 21:00. */
const evening = boardClock(new Date("2026-05-26T12:50:00Z"), settings);

describe("urgencyOf", () => {
  test.each([
    [noon, "standard", "2026-05-26T03:59:59Z", "late"],
    [noon, "standard", "2026-05-26T04:00:00Z", "soon"],
    [noon, "standard", "2026-05-26T06:00:00Z", "soon"],
    [noon, "standard", "2026-05-26T06:00:01Z", "calm"],
    [noon, "same_day", "2026-05-26T05:00:01Z", "calm"],
    [noon, "express", "2026-05-26T04:30:00Z", "soon"],
    [noon, "express", "2026-05-26T04:31:00Z", "calm"],
    // Two hours of warning, of which ten minutes are left today: tomorrow from nine until 10:50.
    [evening, "standard", "2026-05-27T02:50:00Z", "soon"],
    [evening, "standard", "2026-05-27T02:51:00Z", "calm"],
    [noon, "standard", null, "calm"],
  ] as const)("%# %s due at %s is %s", (clock, service_level, estimated_delivery_at, urgency) => {
    expect(
      urgencyOf({ status: "in_transit", estimated_pickup_at: null, estimated_delivery_at, service_level }, clock),
    ).toBe(urgency);
  });
});

test("earliestDue: what is due first, whatever comes first", () => {
  const fetched = { ...promised, status: "picked_up" } as const;
  const waiting = { ...promised, status: "created" } as const;
  const closed = { ...promised, status: "delivered" } as const;
  expect(earliestDue([closed, fetched, waiting])).toBe(waiting);
  expect(earliestDue([closed])).toBe(undefined);
});
