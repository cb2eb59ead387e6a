import { describe, expect, test } from "vitest";
import { type NoticedAlert, noticeDue, noticeRetryS } from "./alert-notices.ts";

const raisedAt = new Date("2026-11-24T02:00:00Z");
const at = (minutes: number) => new Date(raisedAt.getTime() + minutes * 60_000);
const fresh: NoticedAlert = { raisedAt, acknowledgedAt: null, resolvedAt: null, notifiedAt: null, endNotifiedAt: null };

describe("noticeDue", () => {
  test("an open alert is told at once, after 15 minutes, an hour, and then every four", () => {
    const told: [number, string][] = [];
    let alert = fresh;
    for (let minute = 0; minute <= 14 * 60; minute++) {
      const occasion = noticeDue(alert, at(minute));
      if (occasion === null) continue;
      told.push([minute, occasion]);
      alert = { ...alert, notifiedAt: at(minute) };
    }
    expect(told).toEqual([[0, "raised"], ...[15, 60, 300, 540, 780].map((minute) => [minute, "repeated"])]);
  });

  test.each([
    ["of repeats that were missed one is made up", { notifiedAt: at(0) }, 700, "repeated"],
    ["and the next comes at its time", { notifiedAt: at(700) }, 779, null],
    ["as the schedule has it", { notifiedAt: at(700) }, 780, "repeated"],
    ["a late first message changes no slot", { notifiedAt: at(14) }, 15, "repeated"],
    ["nothing is repeated once it was acknowledged", { notifiedAt: at(0), acknowledgedAt: at(5) }, 300, null],
    ["what was acknowledged at once is not told at all", { acknowledgedAt: at(0) }, 1, null],
    ["the end is told to who was told the beginning", { notifiedAt: at(0), resolvedAt: at(9) }, 9, "resolved"],
    ["also of what was acknowledged", { notifiedAt: at(0), acknowledgedAt: at(1), resolvedAt: at(9) }, 9, "resolved"],
    ["the end is told once", { notifiedAt: at(0), resolvedAt: at(9), endNotifiedAt: at(9) }, 300, null],
    ["nobody hears of the end of what nobody heard of", { resolvedAt: at(0) }, 300, null],
  ])("%s", (_rule, difference, minute, expected) => {
    expect(noticeDue({ ...fresh, ...difference }, at(minute))).toBe(expected);
  });
});

test.each([
  [1, 15],
  [2, 30],
  [6, 480],
  [7, 900],
  [19, 900],
  [20, null],
])("after %i failed attempts a notice waits %s s", (attempts, seconds) => {
  expect(noticeRetryS(attempts)).toBe(seconds);
});
