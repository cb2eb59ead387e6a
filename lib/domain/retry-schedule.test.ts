import { describe, expect, test } from "vitest";
import { type FailedAttempt, holdS, nextStep, parseRetryAfter, shopMnOffsets } from "./retry-schedule.ts";

const first = new Date("2026-05-26T09:14:22.000Z");
const at = (seconds: number) => new Date(first.getTime() + seconds * 1000);

/** Seconds after the first attempt at which the next one is due; null = dead. */
function dueAfter(attempt: Partial<FailedAttempt> & { startedS: number; tookS?: number }): number | null {
  const { startedS, tookS = 0, ...rest } = attempt;
  const step = nextStep({
    firstAttemptAt: first,
    startedAt: at(startedS),
    answeredAt: at(startedS + tookS),
    throttled: false,
    retryAfterS: null,
    manual: false,
    offsets: shopMnOffsets,
    random: 0,
    ...rest,
  });
  return step.kind === "dead" ? null : (step.dueAt.getTime() - first.getTime()) / 1000;
}

describe("the slots of Shop.mn: 1m, 5m, 15m, 1h, 6h, 24h after the first attempt", () => {
  test.each([
    [0, 60],
    [59.999, 60],
    [60, 300],
    [61, 300],
    [300, 900],
    [900, 3_600],
    [3_600, 21_600],
    [21_600, 86_400],
    [86_399.999, 86_400],
    [86_400, null],
    [90_000, null],
  ])("an attempt begun after %d s is followed at %s s", (startedS, due) => {
    expect(dueAfter({ startedS })).toBe(due);
  });

  test("seven attempts in all, the last a day after the first", () => {
    const starts: number[] = [];
    for (let next: number | null = 0; next !== null; next = dueAfter({ startedS: next, tookS: 10 })) starts.push(next);
    expect(starts).toEqual([0, 60, 300, 900, 3_600, 21_600, 86_400]);
  });

  test("slots missed in a downtime collapse into one attempt, and there is always one after it", () => {
    expect(dueAfter({ startedS: 0 })).toBe(60);
    // Nobody sent for two hours: the attempt at 7,200 s stands for 1m, 5m, 15m and 1h.
    expect(dueAfter({ startedS: 7_200 })).toBe(21_600);
    // Nobody sent for two days: the one attempt after that decides.
    expect(dueAfter({ startedS: 172_800 })).toBeNull();
  });

  test("a slow answer does not move the slots", () => {
    expect(dueAfter({ startedS: 0, tookS: 10 })).toBe(60);
    expect(dueAfter({ startedS: 59, tookS: 10 })).toBe(60);
  });
});

describe("jitter", () => {
  test.each([
    [0, 1, 63],
    [60, 1, 312],
    [60, 0.5, 306],
    [300, 1, 930],
    [900, 1, 3_735],
    [3_600, 1, 22_500],
    [21_600, 1, 89_640],
  ])("after %d s with random %d: due at %d s, later by at most 5 %% of the gap", (startedS, random, due) => {
    expect(dueAfter({ startedS, random })).toBe(due);
  });
});

describe("Retry-After on anything but 429: max(own slot, min(now + Retry-After, following slot))", () => {
  test.each([
    [0, 0, 5, 60],
    [0, 10, 120, 130],
    [0, 10, 3_600, 300],
    [60, 0, 600, 660],
    [60, 0, 86_400, 900],
    // The last slot has none after it.
    [21_600, 0, 86_400, 86_400],
  ])("begun at %d s, took %d s, asks for %d s: due at %d s", (startedS, tookS, retryAfterS, due) => {
    expect(dueAfter({ startedS, tookS, retryAfterS })).toBe(due);
  });

  test("does not revive what is dead", () => {
    expect(dueAfter({ startedS: 86_400, retryAfterS: 60 })).toBeNull();
  });
});

describe("429", () => {
  test.each([
    [0, 1, 30, 31],
    [0, 1, null, 61],
    [86_400, 0, 5, 86_405],
    [100_000, 0, null, 100_060],
    // A mistaken Retry-After pauses for a day at most.
    [0, 0, 999_999_999, 86_400],
  ])("begun at %d s, took %d s, Retry-After %s: due at %d s, never dead", (startedS, tookS, retryAfterS, due) => {
    expect(dueAfter({ startedS, tookS, retryAfterS, throttled: true, random: 1 })).toBe(due);
  });
});

describe("a person's attempt", () => {
  test.each([
    [30, 60],
    [61, 300],
    // The attempt of the last slot is still owed.
    [86_500, 86_400],
  ])("begun at %d s leaves the next slot at %d s", (startedS, due) => {
    expect(dueAfter({ startedS, manual: true })).toBe(due);
  });
});

test.each([
  [[1, 2, 4], 3, 4],
  [[1, 2, 4], 4, null],
  [[2], 0, 2],
  [[2], 2, null],
])("offsets %j, begun at %d s: %s", (offsets, startedS, due) => {
  expect(dueAfter({ startedS, offsets })).toBe(due);
});

test.each([
  [null, 900],
  [[1, 2, 4], 4],
  [[1, 2, 4, 8], 4],
  [[1, 2], 2],
  [[5], 5],
])("with the offsets %j a later event waits %d s", (overridden, seconds) => {
  expect(holdS(overridden)).toBe(seconds);
});

test.each([
  ["120", 120],
  ["0", 0],
  [" 7 ", 7],
  ["Tue, 26 May 2026 09:15:22 GMT", 60],
  ["Tue, 26 May 2026 09:00:00 GMT", 0],
  ["-5", null],
  ["12.5", null],
  ["soon", null],
  ["", null],
  [undefined, null],
])("Retry-After %j is %s s", (header, seconds) => {
  expect(parseRetryAfter(header, first)).toBe(seconds);
});
