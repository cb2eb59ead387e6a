import { addDays, weekdayOf } from "./calendar.ts";
import type { AttemptOutcome, FailureReason } from "./outcome-codes.ts";
import type { Settings } from "./settings.ts";

/** What somebody has to do before the next attempt, or instead of it. */
export const nextActions = [
  "call_again",
  "ask_vendor",
  "deliver_again",
  "agree_day",
  "call_before",
  "give_up",
  "correct_address",
] as const;

export type NextAction = (typeof nextActions)[number];

type Plan = {
  next: NextAction;
  /** Working days from today until it is tried again; null = it is not. */
  inDays: number | null;
  /** Why the shipment fails when this was the last attempt. */
  failure: FailureReason;
};

/** What follows from each outcome, in the order of `attemptOutcomes`. */
export const attemptPlans: Record<AttemptOutcome, Plan> = {
  no_answer: { next: "call_again", inDays: 1, failure: "unreachable" },
  phone_unreachable: { next: "ask_vendor", inDays: 1, failure: "unreachable" },
  wants_tomorrow: { next: "deliver_again", inDays: 1, failure: "attempts_used_up" },
  wants_later: { next: "agree_day", inDays: 2, failure: "attempts_used_up" },
  nobody_there: { next: "call_before", inDays: 1, failure: "attempts_used_up" },
  refused: { next: "give_up", inDays: null, failure: "refused" },
  address_changed: { next: "correct_address", inDays: 1, failure: "wrong_address" },
};

type Calendar = Pick<Settings, "opening_hours" | "holidays">;

function walkWorkingDays(from: string, days: number, step: 1 | -1, { opening_hours, holidays }: Calendar): string {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, step);
    if (opening_hours[weekdayOf(day)] && !holidays.some((holiday) => holiday.day === day)) left--;
  }
  return day;
}

/** The day, `YYYY-MM-DD`, that lies so many working days after `today`. */
export function workingDayAfter(today: string, days: number, calendar: Calendar): string {
  return walkWorkingDays(today, days, 1, calendar);
}

/** The last day before `today` on which somebody worked, `YYYY-MM-DD`. */
export function workingDayBefore(today: string, calendar: Calendar): string {
  return walkWorkingDays(today, 1, -1, calendar);
}

/** Whether nothing but giving up is left: the recipient refuses, or every attempt is used up. */
export function isLastAttempt(outcome: AttemptOutcome, number: number, limit: number): boolean {
  return number >= limit || attemptPlans[outcome].inDays === null;
}
