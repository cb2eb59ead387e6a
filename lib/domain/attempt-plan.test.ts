import { expect, test } from "vitest";
import { attemptPlans, isLastAttempt, workingDayAfter } from "./attempt-plan.ts";
import { attemptOutcomes } from "./outcome-codes.ts";
import { defaultSettings } from "./settings.ts";

test("every outcome has its next action and its day", () => {
  expect(attemptOutcomes.map((outcome) => [outcome, attemptPlans[outcome].next, attemptPlans[outcome].inDays])).toEqual(
    [
      ["no_answer", "call_again", 1],
      ["phone_unreachable", "ask_vendor", 1],
      ["wants_tomorrow", "deliver_again", 1],
      ["wants_later", "agree_day", 2],
      ["nobody_there", "call_before", 1],
      ["refused", "give_up", null],
      ["address_changed", "correct_address", 1],
    ],
  );
});

const weekend = { ...defaultSettings.opening_hours, saturday: null, sunday: null };
test.each([
  ["the next day", "2026-11-24", 1, defaultSettings.opening_hours, "2026-11-25"],
  ["over a holiday", "2026-11-25", 1, defaultSettings.opening_hours, "2026-11-27"],
  ["over a weekend", "2026-11-27", 1, weekend, "2026-11-30"],
  ["two working days on", "2026-11-27", 2, weekend, "2026-12-01"],
  ["into the next year", "2026-12-31", 1, defaultSettings.opening_hours, "2027-01-01"],
])("%s", (_what, today, days, opening_hours, day) => {
  const holidays = [{ day: "2026-11-26", name: "Бүгд Найрамдах улс тунхагласан өдөр" }];
  expect(workingDayAfter(today, days, { opening_hours, holidays })).toBe(day);
});

test.each([
  ["no_answer", 1, false],
  ["no_answer", 2, false],
  ["no_answer", 3, true],
  ["no_answer", 4, true],
  ["refused", 1, true],
] as const)("%s at attempt %i of 3 is the last: %s", (outcome, number, last) => {
  expect(isLastAttempt(outcome, number, 3)).toBe(last);
});
