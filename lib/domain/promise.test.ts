import { expect, test } from "vitest";
import { promise } from "./promise.ts";
import { defaultSettings, type Settings } from "./settings.ts";

/** Clock time in Ulaanbaatar, UTC+8. */
const clock = (day: number, hour: number, minute = 0) => new Date(Date.UTC(2026, 4, day, hour - 8, minute));

const cases = [
  { title: "express at noon", level: "express", at: clock(26, 12), pickup: clock(26, 13), delivery: clock(26, 15) },
  {
    title: "express just after midnight waits for opening",
    level: "express",
    at: clock(26, 0, 1),
    pickup: clock(26, 10),
    delivery: clock(26, 12),
  },
  {
    title: "express half an hour before closing goes on next morning",
    level: "express",
    at: clock(26, 20, 30),
    pickup: clock(27, 9, 30),
    delivery: clock(27, 11, 30),
  },
  {
    title: "same day in the morning is delivered that day",
    level: "same_day",
    at: clock(26, 9),
    pickup: clock(26, 12),
    delivery: clock(26, 17),
  },
  {
    title: "standard is delivered within two opening days",
    level: "standard",
    at: clock(26, 9),
    pickup: clock(26, 17),
    delivery: clock(27, 21),
  },
  {
    title: "after closing counts from the next opening",
    level: "same_day",
    at: clock(26, 22),
    pickup: clock(27, 12),
    delivery: clock(27, 17),
  },
] as const;

test.each(cases)("$title", ({ level, at, pickup, delivery }) =>
  expect(promise(level, at, defaultSettings)).toEqual({ estimatedPickupAt: pickup, estimatedDeliveryAt: delivery }),
);

const { service_levels, opening_hours } = defaultSettings;
const settings: Settings = {
  ...defaultSettings,
  service_levels: {
    ...service_levels,
    express: { ...service_levels.express, pickup_minutes: 30, delivery_minutes: 90, cut_off: "20:00" },
  },
  opening_hours: { ...opening_hours, saturday: { opens: "10:00", closes: "16:00" }, sunday: null },
  holidays: [{ day: "2026-05-28", name: "Амралт" }],
};

// The 26th is a Tuesday, the 28th a holiday, the 31st a closed Sunday.
test.each([
  ["takes the promised minutes", "express", clock(26, 12), clock(26, 12, 30), clock(26, 13, 30)],
  ["is in time at the cut-off itself", "express", clock(26, 20), clock(26, 20, 30), clock(27, 9, 30)],
  [
    "counts from the next day a minute after the cut-off",
    "express",
    clock(26, 20, 1),
    clock(27, 9, 30),
    clock(27, 10, 30),
  ],
  [
    "counts from the same morning a minute after midnight",
    "express",
    clock(27, 0, 1),
    clock(27, 9, 30),
    clock(27, 10, 30),
  ],
  [
    "counts from the next morning a minute before midnight",
    "standard",
    clock(26, 23, 59),
    clock(27, 17),
    clock(29, 21),
  ],
  [
    "goes on after the holiday just before closing",
    "standard",
    clock(27, 20, 59),
    clock(29, 16, 59),
    clock(32, 14, 59),
  ],
  ["waits for the end of the holiday it came on", "express", clock(28, 12), clock(29, 9, 30), clock(29, 10, 30)],
  ["skips the holiday after the cut-off", "express", clock(27, 20, 30), clock(29, 9, 30), clock(29, 10, 30)],
  ["counts from midnight itself as from that morning", "express", clock(27, 0), clock(27, 9, 30), clock(27, 10, 30)],
  ["counts from opening itself", "express", clock(27, 9), clock(27, 9, 30), clock(27, 10, 30)],
  ["waits for the next opening at closing itself", "standard", clock(26, 21), clock(27, 17), clock(29, 21)],
  [
    "counts from the 27th what UTC still calls the 26th",
    "express",
    clock(27, 7, 59),
    clock(27, 9, 30),
    clock(27, 10, 30),
  ],
  ["waits on a holiday that UTC does not call so yet", "express", clock(28, 0), clock(29, 9, 30), clock(29, 10, 30)],
  ["is in time a minute before the cut-off", "express", clock(26, 19, 59), clock(26, 20, 29), clock(27, 9, 29)],
  ["goes from after Saturday's cut-off to Monday", "express", clock(30, 20, 1), clock(32, 9, 30), clock(32, 10, 30)],
  ["waits for Monday on a closed Sunday", "express", clock(31, 12), clock(32, 9, 30), clock(32, 10, 30)],
  ["keeps a Saturday's own hours", "express", clock(30, 9), clock(30, 10, 30), clock(30, 11, 30)],
  ["waits from Saturday's closing until Monday", "express", clock(30, 16), clock(32, 9, 30), clock(32, 10, 30)],
  ["goes on on Monday what Saturday did not finish", "express", clock(30, 15, 15), clock(30, 15, 45), clock(32, 9, 45)],
] as const)("%s", (_, level, at, pickup, delivery) =>
  expect(promise(level, at, settings)).toEqual({ estimatedPickupAt: pickup, estimatedDeliveryAt: delivery }),
);

test("a same-day order is delivered on its day until the cut-off, and on the next one after it", () => {
  const deliveredAt = (at: Date) => promise("same_day", at, defaultSettings).estimatedDeliveryAt;
  expect([deliveredAt(clock(26, 13)), deliveredAt(clock(26, 13, 1))]).toEqual([clock(26, 21), clock(27, 17)]);
});

test("days off in a row are all skipped, over the end of the year too", () => {
  const holidays = ["2026-12-31", "2027-01-01", "2027-01-02"].map((day) => ({ day, name: "Шинэ жил" }));
  const eve = new Date("2026-12-30T12:30:00Z");
  expect(promise("express", eve, { ...defaultSettings, holidays })).toEqual({
    estimatedPickupAt: new Date("2027-01-03T01:30:00Z"),
    estimatedDeliveryAt: new Date("2027-01-03T03:30:00Z"),
  });
});

test("nothing is promised for a time that has passed, at whatever minute of a week it is registered", () => {
  const monday = clock(25, 0).getTime();
  for (let minute = 0; minute < 7 * 24 * 60; minute += 7) {
    const at = new Date(monday + minute * 60_000);
    for (const level of ["standard", "express", "same_day"] as const) {
      const { estimatedPickupAt, estimatedDeliveryAt } = promise(level, at, settings);
      expect(estimatedPickupAt.getTime()).toBeGreaterThan(at.getTime());
      expect(estimatedDeliveryAt.getTime()).toBeGreaterThan(estimatedPickupAt.getTime());
    }
  }
});
