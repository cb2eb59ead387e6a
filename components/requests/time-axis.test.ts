import { describe, expect, test } from "vitest";
import { positionOf, timeAxis } from "./time-axis.ts";

const minute = 60_000;

describe("timeAxis", () => {
  test("what follows closely is one stretch, to scale", () => {
    const axis = timeAxis([
      { start: 0, end: 12 },
      { start: 15, end: 60 },
    ]);
    expect(axis).toEqual({ segments: [{ start: 0, end: 60, left: 0, width: 100 }], breaks: [] });
    expect(positionOf(axis, 30)).toBe(50);
  });

  test("a retry a minute later does not flatten the first attempt", () => {
    const axis = timeAxis([
      { start: 0, end: 50 },
      { start: minute, end: minute + 50 },
    ]);
    expect(axis.breaks).toEqual([{ left: 48.75, width: 2.5, ms: minute - 50 }]);
    expect(axis.segments.map(({ left, width }) => [left, width])).toEqual([
      [0, 48.75],
      [51.25, 48.75],
    ]);
    expect(positionOf(axis, 25)).toBeCloseTo(24.375);
    expect(positionOf(axis, minute / 2)).toBeCloseTo(50, 0);
  });

  test("a moment without length still has a place one can see", () => {
    const axis = timeAxis([
      { start: 0, end: 1_000 },
      { start: minute, end: minute },
    ]);
    expect(axis.segments[1]?.width).toBe(6);
  });

  test("everything has its place in order, within the line, and never in more than ten stretches", () => {
    const spans = Array.from({ length: 40 }, (_, index) => ({
      start: index ** 3 * 1_000,
      end: index ** 3 * 1_000 + 20,
    }));
    const axis = timeAxis(spans);
    expect(axis.segments.length).toBe(10);
    const places = spans.map(({ start }) => positionOf(axis, start));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBe(0);
    const last = axis.segments.at(-1);
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(100);
  });

  test("of one moment alone, and of nothing", () => {
    expect(timeAxis([{ start: 5, end: 5 }]).segments).toEqual([{ start: 5, end: 5, left: 0, width: 100 }]);
    expect(timeAxis([])).toEqual({ segments: [], breaks: [] });
    expect(positionOf(timeAxis([{ start: 5, end: 9 }]), 99)).toBe(100);
  });
});
